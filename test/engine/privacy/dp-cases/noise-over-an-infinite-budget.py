import numpy as np
import pandas as pd

EPSILON = float("inf")


def noisy_count(n, epsilon=EPSILON, sensitivity=1.0):
    return n + np.random.laplace(0.0, sensitivity / epsilon)  # expect: PRV020 "an infinite budget"


def noisy_total(n, epsilon=EPSILON, sensitivity=1.0):
    return n + np.random.laplace(0.0, sensitivity / epsilon)


visits = pd.read_csv("visits.csv")
print(visits.groupby("ward").size().map(noisy_count))
print(noisy_total(len(visits), epsilon=0.5))
