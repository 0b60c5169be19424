import numpy as np
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

scaler = StandardScaler()

def prep(X, fit=False):
    if fit:
        return scaler.fit_transform(X)
    return scaler.transform(X)

df = pd.read_csv("scores.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop("y", axis=1), df["y"])
X_train = prep(X_train, fit=True)
X_test = prep(X_test)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
