# What a block makes is there behind it, with what the function around it yields.
from contextlib import contextmanager

import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


@contextmanager
def timed(what):
    print("begin", what)
    try:
        yield StandardScaler()
    except ValueError:
        print("failed")
        raise
    finally:
        print("end", what)


def scores(rows):
    with timed("scale") as scaler, timed("print"):
        X = scaler.fit_transform(rows[["wind", "sun"]])  # expect: LKG001
        a, b, ya, yb = train_test_split(X, rows["power"])
        return Ridge().fit(a, ya).score(b, yb)


print(scores(pd.read_csv("panels.csv")))
