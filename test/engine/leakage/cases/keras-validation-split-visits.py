import pandas as pd
from sklearn.preprocessing import MinMaxScaler
from tensorflow import keras

train = pd.read_csv("visits.csv")
holidays = pd.read_csv("holidays.csv")
train = pd.merge(train, holidays, how="left", on="day")
X = MinMaxScaler().fit_transform(train[["seats", "length"]])  # expect: LKG001 "`validation_split`"
model = keras.Sequential([keras.layers.Dense(8, "relu"), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(X, train["guests"], validation_split=0.2)
