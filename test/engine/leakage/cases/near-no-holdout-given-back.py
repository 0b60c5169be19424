from collections import namedtuple

import numpy as np
from sklearn.linear_model import LogisticRegression, Ridge

Robust = namedtuple("Robust", "model scale")


def fit_worst_group(X, y, groups, rounds=5):
    best, lowest = None, 1.0
    weights = np.ones(len(y))
    for _ in range(rounds):
        model = LogisticRegression()
        model.fit(X, y, sample_weight=weights)
        wrong = model.predict(X) != y
        worst = max(np.mean(wrong[groups == one]) for one in set(groups))
        if worst < lowest:
            best, lowest = model, worst
        weights[wrong] *= 1.1
    return best, lowest


def fit_robust(X, y):
    line = Ridge().fit(X, y)
    scale = np.mean((y - line.predict(X)) ** 2)
    return Robust(line, scale)
