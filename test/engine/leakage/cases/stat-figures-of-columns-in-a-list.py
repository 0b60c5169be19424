# The mean of each column is put into a list, and another loop scales value by value with what stands there.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

beans = pd.read_csv("beans.csv")
X, y = beans.drop(columns="kind").values, beans["kind"].values
means = []
for j in range(X.shape[1]):
    means.append(np.mean(X[:, j]))  # expect: LKG005 "The `mean` is computed over all rows"
shifted = np.zeros(X.shape)
for i in range(X.shape[0]):
    for j in range(X.shape[1]):
        shifted[i, j] = X[i, j] - means[j]
X_train, X_test, y_train, y_test = train_test_split(shifted, y, random_state=0)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
