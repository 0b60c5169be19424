from collections import namedtuple

import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

Part = namedtuple("Part", "X y")
mills = pd.read_csv("mills.csv")
learnt, held = train_test_split(mills, random_state=0)
train = Part(learnt[["age", "load"]], learnt["wear"])
test = Part(X=held[["age", "load"]], y=held["wear"])
scaler = StandardScaler()
A = scaler.fit_transform(train.X)
B = scaler.fit_transform(test.X)  # expect: LKG002 "test.X"
print(Ridge().fit(A, train.y).score(B, test.y))
