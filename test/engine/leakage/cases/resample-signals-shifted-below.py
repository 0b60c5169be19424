import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

X, y = np.load("beats.npy"), np.load("kinds.npy")
louder = np.r_[X, X * 1.1]  # expect: LKG003
a, b, c, d = train_test_split(louder, np.r_[y, y], random_state=0)
print(SVC().fit(a, c).score(b, d))

shifted = np.append(X, np.roll(X, 5, axis=1), axis=0)  # expect: LKG003
a, b, c, d = train_test_split(shifted, np.append(y, y), random_state=0)
print(SVC().fit(a, c).score(b, d))
