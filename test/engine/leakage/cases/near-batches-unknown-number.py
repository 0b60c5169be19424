import numpy as np
import pandas as pd
from sklearn.linear_model import SGDClassifier
from sklearn.preprocessing import MinMaxScaler

clicks = pd.read_csv("clicks.csv")
X = MinMaxScaler().fit_transform(clicks.drop(columns="bought"))
count = len(X) // 32
first, *others = np.array_split(X, count)
model = SGDClassifier()
for rows, answers in zip([first, *others], np.array_split(clicks["bought"], count)):
    model.partial_fit(rows, answers, classes=[0, 1])
