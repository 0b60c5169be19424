import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.preprocessing import StandardScaler

rows = pd.read_csv("rows.csv")
X = StandardScaler().fit_transform(rows.drop(columns="y"))  # expect: LKG001
y = rows["y"].to_numpy()


def by_folds(X, y, count):
    X_pieces, y_pieces = np.array_split(X, count), np.array_split(y, count)
    scores = []
    for i in range(count):
        X_train = np.concatenate([piece for j, piece in enumerate(X_pieces) if j != i])
        y_train = np.concatenate(y_pieces[:i] + y_pieces[i + 1 :])
        model = LogisticRegression().fit(X_train, y_train)
        scores.append(accuracy_score(y_pieces[i], model.predict(X_pieces[i])))
    return scores


print(np.mean(by_folds(X, y, 5)))
