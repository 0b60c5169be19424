# What an optimiser of SciPy's kind calls its best.
from functools import partial

import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC
from skopt import gp_minimize

coins = pd.read_csv("coins.csv")
X_train, X_test, y_train, y_test = train_test_split(coins.drop(columns="real"), coins["real"], random_state=0)


def error_of(point, learn, learnt, rest, answers):
    machine = SVC(C=point[0]).fit(learn, learnt)
    return 1 - machine.score(rest, answers)  # expect: LKG012


result = gp_minimize(
    partial(error_of, learn=X_train, learnt=y_train, rest=X_test, answers=y_test), [(0.01, 10.0)]
)
print(result.x, 1 - result.fun)
