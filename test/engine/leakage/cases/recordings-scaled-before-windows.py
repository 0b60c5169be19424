# A recording is scaled as a whole and then cut into windows, which a random split puts on both sides.
import glob

import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

windows, kinds = [], []
for path in glob.glob("recordings/*.npy"):
    wave = np.load(path)
    wave = wave - wave.mean()  # expect: LKG005
    for start in range(0, len(wave) - 100, 100):
        windows.append(wave[start : start + 100])
        kinds.append(path[-5])
X_train, X_test, y_train, y_test = train_test_split(np.array(windows), kinds)
print(SVC().fit(X_train, y_train).score(X_test, y_test))
