import numpy as np
import pandas as pd
from keras.layers import LSTM, Dense
from keras.models import Sequential
from sklearn.metrics import mean_absolute_error

prices = pd.read_csv("prices.csv")
train = prices[prices["day"] <= "2020-01-01"][["close"]].values
test = prices[prices["day"] > "2020-01-01"][["close"]].values
X_train, y_train = [], []
for i in range(7, len(train)):
    X_train.append(train[i - 7 : i, 0])
    y_train.append(train[i, 0])
X_train, y_train = np.array(X_train), np.array(y_train)
everything = np.append(train, test).reshape(-1, 1)
X_test = []
for i in range(len(train), len(everything)):
    X_test.append(everything[i - 7 : i])
X_test = np.array(X_test)
net = Sequential([LSTM(3), Dense(1)])
net.compile(loss="mse")
net.fit(X_train, y_train, epochs=5)
print(mean_absolute_error(test, net.predict(X_test)))
