import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier

X, y = np.load("coins.npy"), np.load("mints.npy")
mirrored = X[:, :, ::-1]
both = np.concatenate([X, mirrored])  # expect: LKG003
a, b, c, d = train_test_split(both.reshape(len(both), -1), np.concatenate([y, y]), random_state=0)
print(KNeighborsClassifier().fit(a, c).score(b, d))

pictures, mints = [], []
for picture, mint in zip(X, y):
    pictures.append(picture)
    pictures.append(picture[::-1])
    mints.extend([mint, mint])
flat = np.array(pictures)  # expect: LKG003
a, b, c, d = train_test_split(flat.reshape(len(flat), -1), mints, random_state=0)
print(KNeighborsClassifier().fit(a, c).score(b, d))
