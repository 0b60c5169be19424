import numpy as np
import pandas as pd

np.random.seed(0)  # expect: PRV030


def lap(scale):
    return np.random.laplace(0, scale)


def count(rows, eps):
    width = 1.0 / eps
    return len(rows) + lap(width)


print(count(pd.read_csv("trips.csv"), 0.1))
