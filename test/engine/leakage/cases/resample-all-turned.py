import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

tiles, kinds = np.load("tiles.npy"), np.load("kinds.npy")
turned = [np.rot90(tiles, k, axes=(1, 2)) for k in range(4)]
tiles = np.concatenate(turned)  # expect: LKG003
kinds = np.tile(kinds, 4)
a, b, kinds_a, kinds_b = train_test_split(tiles, kinds, random_state=0)
model = LogisticRegression().fit(a.reshape(len(a), -1), kinds_a)
print(accuracy_score(kinds_b, model.predict(b.reshape(len(b), -1))))
