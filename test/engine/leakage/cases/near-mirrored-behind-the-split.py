import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

# Channels in the other order, rows from last to first, a signal beside its mirror image: each row is still there once.
X, y = np.load("coins.npy")[::-1, :, :, ::-1], np.load("mints.npy")[::-1]
wide = []
for row in X.reshape(len(X), -1):
    wide.append(np.r_[row, row[::-1]])
a, b, c, d = train_test_split(np.array(wide), y, random_state=0)
# Mirrored rows of the training part alone.
a, c = np.r_[a, a[:, ::-1]], np.r_[c, c]
print(SVC().fit(a, c).score(b, d))
