import numpy as np
import pandas as pd


def noisy_count(true, epsilon, sensitivity=1.0):
    return true + np.random.laplace(0.0, sensitivity / epsilon)


def plot_scale(values, epsilon):
    return [value * epsilon for value in values]


visits = pd.read_csv("visits.csv")
released = noisy_count(len(visits), epsilon=0.5)
raw = noisy_count(len(visits), epsilon=float("inf"))  # expect: PRV020 "infinite budget"
plot_scale([1, 2], epsilon=float("inf"))
