# Each row is divided by its own length, which tells nothing of the others.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


def encoded(row, top=9):
    cells = [float(cell) / top for cell in tuple(int(value) for value in row)]
    numbers = np.asarray(cells, dtype=np.float64)
    return numbers / np.linalg.norm(numbers)


games = pd.read_csv("games.csv")
boards = games[["left", "middle", "right"]].to_numpy()
X = np.asarray([encoded(board) for board in boards])
X_train, X_test, y_train, y_test = train_test_split(X, games["won"], random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
