# What each turn takes out is the test part of a fold, and no window that stands by itself.
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold
from sklearn.preprocessing import StandardScaler

X, y = np.load("x.npy"), np.load("y.npy")
folds = list(KFold(5).split(X))
for k in range(5):
    train, test = folds[k]
    X_train, y_train = X[train, :], y[train]
    X_test = X[folds[k][1], :]
    scaler = StandardScaler()
    X_train = scaler.fit_transform(X_train)
    X_test = scaler.fit_transform(X_test)  # expect: LKG002
    model = LogisticRegression().fit(X_train, y_train)
    print(model.score(X_test, y[test]))
