# One file, which the command line names, holds all pictures: the figures are of all of them.
import sys

import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

pictures = np.load(sys.argv[1])
kinds = np.load(sys.argv[2])
pictures = (pictures - pictures.mean()) / pictures.std()  # expect: LKG005
rows = []
for picture in pictures:
    rows.append(picture.ravel())
X_train, X_test, y_train, y_test = train_test_split(np.stack(rows), kinds, random_state=0)
print(SVC().fit(X_train, y_train).score(X_test, y_test))
