import numpy as np
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

def scale(X, sc=None):
    if not sc:
        sc = StandardScaler()
        sc.fit(X)
    return sc.transform(X), sc

df = pd.read_csv("scores.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop("y", axis=1), df["y"])
X_train, sc = scale(X_train)
X_test, _ = scale(X_test, sc)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
