import pandas as pd
from tensorflow import keras

rows = pd.read_csv("rows.csv")
model = keras.Sequential([keras.layers.Dense(1)])
model.compile(loss="mse")
model.fit(rows[["a"]], rows["label"])
model.save("model.keras")  # expect: DVL011 "`model.keras`"
