import numpy as np
import pandas as pd

np.random.seed(7)  # expect: PRV030


def laplace(value, sensitivity, epsilon):
    scale = sensitivity / epsilon
    return value + np.random.laplace(0.0, scale)


pay = pd.read_csv("pay.csv")
print(laplace(pay["pay"].clip(0, 9000).mean(), 9000 / len(pay), 0.5))
