import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import MinMaxScaler, StandardScaler

ticks = pd.read_csv("train.csv").values
asked = pd.read_csv("test.csv").values
answers = pd.read_csv("answers.csv")["price"]
X_train = np.array([MinMaxScaler().fit_transform(ticks[10 * i : 10 * i + 10, :]) for i in range(500)])
X_test = []
scaler = MinMaxScaler()
for i in range(100):
    window = asked[10 * i : 10 * i + 10, :]
    window = scaler.fit_transform(window)
    X_test.append(window.ravel())
X_test = np.array(X_test)
model = LinearRegression().fit(X_train.reshape(500, -1), answers[:500])
print(model.predict(X_test))
