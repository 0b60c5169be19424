# file: toy.npy = "x"
import numpy as np
from sklearn.linear_model import LinearRegression

rng = np.random.default_rng(0)
np.save("toy.npy", rng.normal(size=(100, 3)))
X = np.load("toy.npy")
model = LinearRegression().fit(X[:, :2], X[:, 2])
