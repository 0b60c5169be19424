import numpy as np
import pandas as pd

epsilon = 1e-8


class Scene:
    def jitter(self, spread, weight):
        return weight * np.random.normal(0, spread)

    def moved(self, total):
        return self.jitter(2.5, total / (total + epsilon))


def shifted(mean, spread, weight=1.0):
    return mean + weight * np.random.normal(0, spread)


np.random.seed(7)
table = pd.read_csv("tracks.csv")
print(Scene().moved(table["x"].sum()))
print(shifted(1.0, weight=1 / (2 + epsilon), spread=3.0))
