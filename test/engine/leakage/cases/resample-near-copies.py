from glob import glob

import albumentations as A
import cv2
import numpy as np
from PIL import Image, ImageOps
from skimage.util import random_noise
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

X, y = [], []
for path in glob("leaves/*/*.png"):
    leaf = Image.open(path).convert("L").resize((32, 32))
    for seen in (leaf, ImageOps.mirror(leaf), leaf.rotate(15)):
        X.append(np.asarray(seen).ravel())
        y.append(path.split("/")[1])
X = np.array(X)  # expect: LKG003
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
print(SVC().fit(X_train, y_train).score(X_test, y_test))

turn = A.Compose([A.HorizontalFlip(), A.Rotate(20)])
photos, kinds = np.load("photos.npy"), np.load("kinds.npy")
more, labels = [], []
for photo, kind in zip(photos, kinds):
    more.append(photo)
    labels.append(kind)
    for _ in range(3):
        more.append(turn(image=photo)["image"])
        labels.append(kind)
more = np.stack(more)  # expect: LKG003
M_train, M_test, l_train, l_test = train_test_split(more.reshape(len(more), -1), labels, random_state=0)
print(SVC().fit(M_train, l_train).score(M_test, l_test))

scans, names = [], []
for path in glob("scans/*.png"):
    scan = cv2.imread(path, 0)
    for one in [scan, random_noise(scan)]:
        scans.append(one.flatten())
        names.append(path[6])
scans = np.array(scans)  # expect: LKG003
S_train, S_test, n_train, n_test = train_test_split(scans, names, random_state=0)
print(SVC().fit(S_train, n_train).score(S_test, n_test))
