from pathlib import Path

import numpy as np
from PIL import Image, ImageOps
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC


def looks(leaf):
    yield leaf
    yield ImageOps.mirror(leaf)
    yield leaf.rotate(10)


def read(folder):
    seen, names = [], []
    for kind in sorted(Path(folder).iterdir()):
        for file in kind.glob("*.jpg"):
            leaf = Image.open(file).convert("L").resize((48, 48))
            for look in looks(leaf):
                seen.append(np.asarray(look).ravel())
                names.append(kind.name)
    return np.stack(seen), np.array(names)  # expect: LKG003


X, y = read("leaves")
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
print(SVC().fit(X_train, y_train).score(X_test, y_test))
