import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

boats = pd.read_csv("boats.csv")
count = len(boats)
train, validate, test = np.split(boats.sample(frac=1), [int(0.6 * count), int(0.8 * count)])
scaler = StandardScaler().fit(boats.drop(columns="sunk"))  # expect: LKG001
model = LogisticRegression().fit(scaler.transform(train.drop(columns="sunk")), train["sunk"])
print(model.score(scaler.transform(test.drop(columns="sunk")), test["sunk"]))
