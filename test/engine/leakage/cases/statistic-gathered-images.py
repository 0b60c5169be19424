import cv2
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

photos = pd.read_csv("photos.csv")
pixels = []
for path in photos["path"]:
    pixels.append(cv2.imread(path))
X = np.array(pixels)
X = (X - X.mean()) / X.std()  # expect: LKG005
X_train, X_test, y_train, y_test = train_test_split(X.reshape(len(X), -1), photos["kind"])
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
