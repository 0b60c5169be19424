# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "photos/\n"
# file: photos/cat/1.png = "x"
import os

import cv2
import numpy as np
from sklearn.svm import SVC

pixels, labels = [], []
for number, kind in enumerate(["cat"]):
    for name in os.listdir(os.path.join("photos", kind)):
        picture = cv2.imread(os.path.join("photos", kind, name), 0)  # expect: DVL001 "`photos/cat` is ignored by git"
        pixels.append(picture.flatten())
        labels.append(number)
SVC().fit(np.array(pixels), np.array(labels))
