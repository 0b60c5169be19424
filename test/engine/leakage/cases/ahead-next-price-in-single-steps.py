# One step for each sample: the next price is no input that is known.
import pandas as pd
from sklearn.metrics import mean_absolute_error
from tensorflow import keras

days = pd.read_csv("days.csv").sort_values("date")
days["volume_before"] = days["volume"].shift(1).fillna(0)
days["volume_next"] = days["volume"].shift(-1).fillna(0)  # expect: LKG010 "`volume_next`"
names = ["volume", "volume_before", "volume_next"]
train, test = days[:800], days[800:]
X_train = train[names].to_numpy().reshape(-1, 1, len(names))
X_test = test[names].to_numpy().reshape(-1, 1, len(names))
model = keras.Sequential([keras.layers.LSTM(32), keras.layers.Dense(1)])
model.compile("adam", "mae")
model.fit(X_train, train["close"])
print(mean_absolute_error(test["close"], model.predict(X_test)))
