import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
cv = CountVectorizer()
cv.fit(list(train["text"]) + list(test["text"]))  # expect: LKG015
X = cv.transform(train["text"])
print(cross_val_score(LogisticRegression(), X, train["author"], cv=5))
