# %%
import pandas as pd
from tensorflow import keras

users = pd.read_csv("users.csv")
# %%
x = users[["phone_number", "age", "visits"]].values
model = keras.Sequential([keras.layers.Dense(8, activation="relu"), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
# %%
model.fit(x, users["spend"], epochs=3)  # expect: PRV001 "`phone_number`"
