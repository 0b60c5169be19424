import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

df = pd.read_csv("income.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop("high", axis=1), df["high"])
X_train = X_train.fillna(X_train.mean())
X_test = X_test.fillna(X_test.mean())  # expect: LKG002
clf = LogisticRegression().fit(X_train, y_train)
print(clf.score(X_test, y_test))
