# file: calls.csv = "customerID,minutes,left\n7-A,3,0\n8-B,5,1\n"
# How often each value of the answer comes says nothing of the other columns, where the answer's name stands in a file.
import json

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder

calls = pd.read_csv("calls.csv")
named = json.load(open("columns.json"))
X = calls[named["inputs"]].copy()
y = LabelEncoder().fit_transform(calls[named.get("answer", "left")])
print(pd.Series(y).value_counts())
a, b, c, d = train_test_split(X, y, random_state=1)
print(LogisticRegression().fit(a, c).score(b, d))
