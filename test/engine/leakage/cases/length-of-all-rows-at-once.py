# The rows are gathered first: the length is of all of them.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


def encoded(row, top=9):
    return np.asarray([float(cell) / top for cell in row], dtype=np.float64)


games = pd.read_csv("games.csv")
boards = games[["left", "middle", "right"]].to_numpy()
X = np.asarray([encoded(board) for board in boards])
X = X / np.linalg.norm(X)  # expect: LKG005 "norm"
X_train, X_test, y_train, y_test = train_test_split(X, games["won"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
