# The same value by value, as by somebody who comes from another language.
import numpy as np
import pandas as pd
from sklearn.neural_network import MLPRegressor
from sklearn.preprocessing import MinMaxScaler

rates = pd.read_csv("rates.csv")["close"].values.reshape(-1, 1)
scaler = MinMaxScaler(feature_range=(-1, 1))
scaler.fit(rates)  # expect: LKG001 "`scaler` (MinMaxScaler) learns from all rows"
scaled = scaler.transform(rates)
X_train = np.zeros((1000, 3))
y_train = np.zeros(1000)
X_test = np.zeros((500, 3))
y_test = np.zeros(500)
for i in range(1000):
    for k in range(3):
        X_train[i][k] = scaled[i + k]
    y_train[i] = scaled[i + 3]
for i in range(500):
    for k in range(3):
        X_test[i, k] = scaled[1000 + i + k]
    y_test[i] = scaled[1000 + i + 3]
model = MLPRegressor().fit(X_train, y_train)
print(model.score(X_test, y_test))
