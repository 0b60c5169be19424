# file: calls.csv = "customerID,minutes,left\n7-A,3,0\n7-A,4,0\n8-B,5,1\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

KEY = "customerID"
calls = pd.read_csv("calls.csv")
print(calls[KEY].value_counts().head())
a, b, c, d = train_test_split(calls[["minutes"]], calls["left"], random_state=1)  # expect: LKG011 "customerID"
print(LogisticRegression().fit(a, c).score(b, d))
