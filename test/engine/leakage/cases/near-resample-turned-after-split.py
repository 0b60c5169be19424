import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

tiles, kinds = np.load("tiles.npy"), np.load("kinds.npy")
left, right = np.flip(np.load("left.npy"), 1), np.flip(np.load("right.npy"), 1)
tiles, kinds = np.concatenate([tiles, left, right]), np.concatenate([kinds, np.zeros(len(left)), np.ones(len(right))])
a, b, kinds_a, kinds_b = train_test_split(tiles, kinds, random_state=0)
a = np.concatenate([np.rot90(a, k, axes=(1, 2)) for k in range(4)])
model = LogisticRegression().fit(a.reshape(len(a), -1), np.tile(kinds_a, 4))
print(accuracy_score(kinds_b, model.predict(b.reshape(len(b), -1))))
