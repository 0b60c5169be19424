# Windows of earlier rows, and one column of the row behind each: what was is no answer. That they are shuffled is another thing.
import numpy as np
import pandas as pd
import tensorflow as tf
from sklearn.model_selection import train_test_split

meter = pd.read_csv("meter.csv", parse_dates=["hour"], index_col="hour").sort_index()
values = meter[["kwh", "temp"]].values


def windows(rows, n=48):
    X, y = [], []
    for i in range(n, len(rows)):
        X.append(rows[i - n : i])
        y.append(rows[i, 0])
    return np.array(X), np.array(y)


X, y = windows(values)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)  # expect: LKG009
net = tf.keras.Sequential([tf.keras.layers.LSTM(32), tf.keras.layers.Dense(1)])
net.compile("adam", "mae")
net.fit(X_train, y_train, epochs=5)
print(net.evaluate(X_test, y_test))
