# file: features.npy = "x"
# file: labels.npy = "x"
import numpy as np
from sklearn.svm import SVC

X = np.load("features.npy")  # expect: DVL001
y = np.load("labels.npy")  # expect: DVL001
model = SVC().fit(X, y)
