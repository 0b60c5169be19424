# Each window is scaled by itself, in training as in the test part; a channel of all windows is not.
import numpy as np
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

windows, loads = np.load("windows.npy"), np.load("loads.npy")
X_train, X_test, y_train, y_test = train_test_split(windows, loads, random_state=0)
for i in range(len(X_train)):
    X_train[i] = StandardScaler().fit_transform(X_train[i])
for i in range(len(X_test)):
    X_test[i, :, :] = StandardScaler().fit_transform(X_test[i, :, :])
for channel in range(X_test.shape[2]):
    X_test[:, :, channel] = StandardScaler().fit_transform(X_test[:, :, channel])  # expect: LKG002
model = Ridge().fit(X_train.reshape(len(X_train), -1), y_train)
print(model.score(X_test.reshape(len(X_test), -1), y_test))
