import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

from lab.tools import ColumnSelector, MeanEmbeddingVectorizer, RobustishScaler
from mne.decoding import Vectorizer
from pyts.preprocessing import StandardScaler

rows = pd.read_csv("rows.csv")
# What a class out of sight learns is known by its name alone, and this one says of none.
X, y = ColumnSelector(["a", "b"]).fit_transform(rows), rows["y"]
# Each row by itself, and words as they were learnt elsewhere.
X = StandardScaler().fit_transform(Vectorizer().fit_transform(X))
words = MeanEmbeddingVectorizer("glove.txt").fit_transform(rows["text"])
known, tried, y_known, y_tried = train_test_split(words, y, random_state=0)
print(LogisticRegression().fit(known, y_known).score(tried, y_tried))
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
scaler = RobustishScaler(clip=3)
model = LogisticRegression().fit(scaler.fit_transform(X_train), y_train)
print(model.score(scaler.transform(X_test), y_test))
