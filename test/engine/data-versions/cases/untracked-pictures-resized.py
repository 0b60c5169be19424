# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "scans/\n"
# file: scans/1.png = "x"
from pathlib import Path

import cv2
import numpy as np
from sklearn.svm import SVC

pictures = []
for path in Path("scans").rglob("*.png"):
    picture = cv2.cvtColor(cv2.imread(str(path)), cv2.COLOR_BGR2GRAY)  # expect: DVL001 "`scans` is ignored by git"
    pictures.append(cv2.resize(picture, (32, 32)).flatten())
SVC().fit(np.array(pictures), [path.stem[0] == "a" for path in Path("scans").rglob("*.png")])
