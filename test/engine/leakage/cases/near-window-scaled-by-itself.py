import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

moves = pd.read_csv("moves.csv")
kinds = np.load("kinds.npy")


def pieces(signal, size):
    for start in range(0, len(signal) - size, size // 2):
        yield signal[start : start + size]


rows = []
for piece in pieces(moves["x"].values, 256):
    piece = (piece - piece.mean()) / piece.std()
    rows.append(piece)
X_train, X_test, y_train, y_test = train_test_split(np.array(rows), kinds, random_state=0)
print(RandomForestClassifier().fit(X_train, y_train).score(X_test, y_test))

rows = []
for i in range(0, len(moves) - 100, 100):
    piece = moves[["x", "y", "z"]].values[i : i + 100]
    rows.append(StandardScaler().fit_transform(piece).ravel())
X_train, X_test, y_train, y_test = train_test_split(np.array(rows), kinds, random_state=0)
print(RandomForestClassifier().fit(X_train, y_train).score(X_test, y_test))
