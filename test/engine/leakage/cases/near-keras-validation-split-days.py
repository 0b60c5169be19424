import pandas as pd
from tensorflow import keras

trades = pd.read_csv("trades.csv")
days = trades.groupby("day")["volume"]
trades["busy"] = (trades["volume"] - days.transform("mean")) / days.transform("std")
model = keras.Sequential([keras.layers.Dense(16, "relu"), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(trades[["busy", "open"]], trades["close"], validation_split=0.2)
final = keras.Sequential([keras.layers.Dense(1)])
final.fit(trades[["open"]], trades["close"], validation_split=0)
