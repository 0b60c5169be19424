import cv2
import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

eyes = pd.read_csv("eyes.csv")
print(eyes.groupby("patient_id").size().max())
pictures = np.stack([cv2.imread(file, 0).ravel() for file in eyes["file"]])
X_train, X_test, y_train, y_test = train_test_split(pictures, eyes["sick"].values)  # expect: LKG011
print(SVC().fit(X_train, y_train).score(X_test, y_test))
