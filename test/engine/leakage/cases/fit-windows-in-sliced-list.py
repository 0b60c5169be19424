import numpy as np
import pandas as pd
from sklearn.metrics import mean_absolute_error
from sklearn.preprocessing import MinMaxScaler
from tensorflow import keras

gas = pd.read_csv("gas.csv", index_col="hour", parse_dates=True)
scaler = MinMaxScaler()
usage = scaler.fit_transform(gas["usage"].values.reshape(-1, 1))  # expect: LKG001
windows = []
following = []
for i in range(48, len(usage)):
    windows.append(usage[i - 48 : i, 0])
    following.append(usage[i, 0])
cut = int(len(windows) * 0.75)
X_train, X_test = windows[:cut], windows[cut:]
y_train, y_test = following[:cut], following[cut:]
X_train, y_train = np.array(X_train), np.array(y_train)
network = keras.Sequential([keras.layers.LSTM(16), keras.layers.Dense(1)])
network.compile(optimizer="adam", loss="mse")
network.fit(X_train, y_train, epochs=5)
print(mean_absolute_error(np.array(y_test), network.predict(np.array(X_test))))
