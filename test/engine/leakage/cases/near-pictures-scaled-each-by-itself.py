# Each picture is a row, which is scaled by its own least value, and so are the averages over it.
import glob

import h5py
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

pictures, figures, kinds = [], [], []
for path in glob.glob("scenes/*.h5"):
    with h5py.File(path, "r") as file:
        picture = file["bands"][()]
    pictures.append((picture - picture.min()) / np.ptp(picture))
    figures.append(np.concatenate([picture.mean(axis=(0, 1)), picture.std(axis=(0, 1))]))
    kinds.append(int(path[-4]))
for features in (np.array(pictures).reshape(len(kinds), -1), np.stack(figures)):
    X_train, X_test, y_train, y_test = train_test_split(features, np.array(kinds))
    print(SVC().fit(X_train, y_train).score(X_test, y_test))
