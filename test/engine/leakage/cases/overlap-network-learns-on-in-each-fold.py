import numpy as np
from sklearn.model_selection import KFold
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

X, y = np.load("x.npy"), np.load("y.npy")
net = Sequential([Dense(16, activation="relu"), Dense(1)])
net.compile("adam", "mse")
errors = []
for train, test in KFold(n_splits=5, shuffle=True, random_state=0).split(X):
    net.fit(X[train], y[train], epochs=20, verbose=0)  # expect: LKG004 "learns on"
    errors.append(net.evaluate(X[test], y[test], verbose=0))
print(np.mean(errors))
