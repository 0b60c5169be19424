import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline

letters = pd.concat([pd.read_csv("real.csv"), pd.read_csv("made_up.csv")])
print(letters.groupby("subject")["text"].count())
X_train, X_test, y_train, y_test = train_test_split(letters["text"], letters["real"], random_state=3)
words = make_pipeline(CountVectorizer(), LogisticRegression()).fit(X_train, y_train)
print(words.score(X_test, y_test))
