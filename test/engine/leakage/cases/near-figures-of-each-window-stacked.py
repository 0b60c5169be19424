import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import KFold, train_test_split


def windows(track, size, step=1):
    for i in range(0, len(track) - size, step):
        yield i, track[i : i + size]


def told_of(window):
    return np.mean(window, axis=0)


track = np.loadtxt("steps.csv", delimiter=",")
X = np.zeros((0, 3))
y = np.zeros(0)
for _, window in windows(track, 20, 20):
    X = np.append(X, np.reshape(told_of(window[:, :-1]), (1, -1)), axis=0)
    y = np.append(y, window[10, -1])
forest = RandomForestClassifier()
for seen, held in KFold(5, shuffle=True, random_state=0).split(X):
    forest.fit(X[seen], y[seen])
    print(forest.score(X[held], y[held]))

shares = np.empty((0, 3))
for i in range(0, len(track) - 20, 20):
    window = track[i : i + 20, :-1]
    shares = np.vstack([shares, (window - window.mean(axis=0)).max(axis=0)])
A, B, c, d = train_test_split(shares, y, random_state=0)
print(RandomForestClassifier().fit(A, c).score(B, d))
