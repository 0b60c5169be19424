# A function reads one recording, which becomes one row, and is called for each.
import glob

import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler
from sklearn.svm import SVC


def recording(path):
    wave = np.load(path)
    return (wave - wave.mean()) / wave.std()


def coloured(path):
    return MinMaxScaler().fit_transform(np.load(path))


kinds = np.load("kinds.npy")
waves = np.array([recording(path) for path in glob.glob("waves/*.npy")])
X_train, X_test, y_train, y_test = train_test_split(waves, kinds, random_state=1)
print(SVC().fit(X_train, y_train).score(X_test, y_test))

pictures = []
for path in glob.glob("pictures/*.npy"):
    pictures.append(coloured(path))
X_train, X_test, y_train, y_test = train_test_split(np.array(pictures), kinds, random_state=1)
print(SVC().fit(X_train, y_train).score(X_test, y_test))
