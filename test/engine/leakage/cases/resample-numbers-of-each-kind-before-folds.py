# The same for each kind, in a function, before folds by hand.
import numpy as np
from sklearn.base import clone
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold


def even(X, y):
    rng = np.random.default_rng(67)
    kinds, counts = np.unique(y, return_counts=True)
    usual = int(np.median(counts))
    chunks = []
    for kind, count in zip(kinds, counts):
        own = np.flatnonzero(y == kind)
        if count < usual:
            own = rng.choice(own, size=usual, replace=True)  # expect: LKG003
        chunks.append(own)
    numbers = np.concatenate(chunks)
    rng.shuffle(numbers)
    return X[numbers], y[numbers]


X, y = even(np.load("waves.npy"), np.load("kinds.npy"))
scores = []
for learn, held in StratifiedKFold(5, shuffle=True, random_state=0).split(X, y):
    model = clone(RandomForestClassifier())
    model.fit(X[learn], y[learn])
    scores.append(f1_score(y[held], model.predict(X[held]), average="macro"))
print(np.mean(scores))
