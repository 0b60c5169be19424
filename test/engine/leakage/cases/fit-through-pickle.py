import pickle

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler

lamps = pd.read_csv("lamps.csv")
with open("lamps.pkl", "wb") as file:
    pickle.dump(MinMaxScaler().fit_transform(lamps.drop(columns="broken")), file)  # expect: LKG001
np.save("answers.npy", lamps["broken"])

with open("lamps.pkl", "rb") as file:
    X = pickle.load(file)
y = np.load("answers.npy")
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=3)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
