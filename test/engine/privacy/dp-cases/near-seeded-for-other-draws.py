import secrets

import numpy as np
import pandas as pd

rng = np.random.default_rng(5)
rows = pd.read_csv("visits.csv").sample(frac=0.5, random_state=5)
pixels = rng.normal(0, 0.1, (28, 28))


def release(value, sensitivity, epsilon):
    fresh = np.random.default_rng(secrets.randbits(128))
    return value + fresh.laplace(0, sensitivity / epsilon)


print(release(rows["visits"].clip(0, 9).sum(), 9, 0.5))
