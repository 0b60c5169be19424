# Rows that a loop deals out one by one to what is called training and test are parts of those that were scaled.
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import MinMaxScaler

values = pd.read_csv("beans.csv").values
scaled = MinMaxScaler().fit_transform(values[:, :-1])  # expect: LKG001
first = int(0.8 * len(values))
train_x, train_y, test_x, test_y = [], [], [], []
for i in range(len(values)):
    if i < first:
        train_x.append(scaled[i, :])
        train_y.append(values[i, -1])
    else:
        test_x.append(scaled[i, :])
        test_y.append(values[i, -1])
model = LogisticRegression().fit(np.array(train_x), np.array(train_y))
print(model.score(np.array(test_x), np.array(test_y)))
