import numpy as np
import pandas as pd
from keras.models import Sequential
from keras.layers import Dense
from sklearn.model_selection import train_test_split

df = pd.read_csv("stock.csv")
X = df[["open", "high", "volume"]].values
X = X / X.max(axis=0)  # expect: LKG005
y = df["close"].values
X_train, X_test, y_train, y_test = train_test_split(X, y, shuffle=False)
m = Sequential([Dense(8, activation="relu"), Dense(1)])
m.compile("adam", "mse")
m.fit(X_train, y_train, epochs=3)
print(m.evaluate(X_test, y_test))
