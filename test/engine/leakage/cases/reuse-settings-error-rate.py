import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

visits = pd.read_csv("visits.csv")
X_train, X_test, y_train, y_test = train_test_split(visits.drop(columns="returned"), visits["returned"])
errors = []
for power in np.arange(-4, 4):
    strength = 10.0**power
    predicted = LogisticRegression(C=strength).fit(X_train, y_train).predict(X_test)
    errors.append(np.mean(predicted != y_test))  # expect: LKG013
