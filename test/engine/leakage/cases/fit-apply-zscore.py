import numpy as np
import pandas as pd
from scipy import stats
from sklearn.svm import SVR
from sklearn.model_selection import train_test_split

df = pd.read_csv("conc.csv")
y = df["strength"]
X = df.drop("strength", axis=1).apply(stats.zscore)  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, y)
print(SVR().fit(X_train, y_train).score(X_test, y_test))
