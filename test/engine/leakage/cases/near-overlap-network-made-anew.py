import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential, clone_model

X, y = np.load("x.npy"), np.load("y.npy")


def build():
    made = Sequential([Dense(16, activation="relu"), Dense(1)])
    made.compile("adam", "mse")
    return made


folds = KFold(n_splits=5, shuffle=True, random_state=0)
for train, test in folds.split(X):
    net = build()
    net.fit(X[train], y[train], epochs=20, verbose=0)
    print(net.evaluate(X[test], y[test], verbose=0))

first = build()
start = first.get_weights()
for train, test in folds.split(X):
    first.set_weights(start)
    first.fit(X[train], y[train], epochs=20, verbose=0)
    print(first.evaluate(X[test], y[test], verbose=0))

model = LogisticRegression()
for train, test in folds.split(X):
    model.fit(X[train], y[train])
    print(model.score(X[test], y[test]))
