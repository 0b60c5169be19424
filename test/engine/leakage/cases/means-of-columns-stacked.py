import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

track = np.loadtxt("steps.csv", delimiter=",")
X, y = track[:, :-1], track[:, -1]
means = np.zeros((0, 1))
for k in range(3):
    means = np.append(means, [X[:, k].mean()], axis=0)  # expect: LKG005 "mean"
X = X - means.ravel()
A, B, c, d = train_test_split(X, y, random_state=0)
print(LogisticRegression().fit(A, c).score(B, d))
