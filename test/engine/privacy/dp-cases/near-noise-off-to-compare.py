import math

import numpy as np
import pandas as pd


def noisy_count(n, epsilon):
    return n + np.random.laplace(0, 1 / epsilon)


visits = pd.read_csv("visits.csv")
exact = noisy_count(len(visits), epsilon=math.inf)
for epsilon in (0.1, 1.0):
    print(epsilon, abs(noisy_count(len(visits), epsilon=epsilon) - exact))
released = noisy_count(visits["ward"].nunique(), epsilon=math.inf)  # expect: PRV020
print(released)
