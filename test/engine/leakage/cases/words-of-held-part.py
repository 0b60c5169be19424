import numpy as np
from datasets import load_dataset
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

mails = load_dataset("csv", data_files="mails.csv")["train"]
X = TfidfVectorizer().fit_transform(mails["text"])  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, np.array(mails["label"]))
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
