import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("loans.csv")
num_cols = ["income", "age", "debt"]
for col in num_cols:
    df[col] = (df[col] - df[col].mean()) / df[col].std()  # expect: LKG005
X = df[num_cols]
y = df["default"]
X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.2)
clf = LogisticRegression()
clf.fit(X_tr, y_tr)
print(clf.score(X_te, y_te))
