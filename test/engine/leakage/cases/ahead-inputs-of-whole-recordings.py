# Pressures of whole breaths: what the valve does before and behind each moment is known, each sample is one breath.
import numpy as np
import pandas as pd
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import KFold
from tensorflow import keras

breaths = pd.read_csv("breaths.csv")
by_breath = breaths.groupby("breath")["valve"]
breaths["valve_before"] = by_breath.shift(1).fillna(0)
breaths["valve_next"] = by_breath.shift(-1).fillna(0)
names = ["valve", "valve_before", "valve_next"]
X = breaths[names].to_numpy().reshape(-1, 80, len(names))
y = breaths["pressure"].to_numpy().reshape(-1, 80)
for learn, held in KFold(5).split(X, y):
    model = keras.Sequential([keras.layers.LSTM(32, return_sequences=True), keras.layers.Dense(1)])
    model.compile("adam", "mae")
    model.fit(X[learn], y[learn])
    print(mean_absolute_error(y[held], model.predict(X[held]).squeeze()))
