import numpy as np
from sklearn.metrics import accuracy_score
from sklearn.svm import SVC

points = np.load("points.npy")
kinds = np.load("kinds.npy")
points_train, kinds_train = points[:1500], kinds[:1500]
model = SVC().fit(points_train, kinds_train)
print(accuracy_score(kinds[400:], model.predict(points[400:])))  # expect: LKG004
