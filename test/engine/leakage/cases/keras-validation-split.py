import pandas as pd
from sklearn.preprocessing import StandardScaler
from tensorflow import keras

houses = pd.read_csv("houses.csv")
X = StandardScaler().fit_transform(houses.drop(columns="price"))  # expect: LKG001 "`validation_split`"
model = keras.Sequential([keras.layers.Dense(16, "relu"), keras.layers.Dense(1)])
model.compile("adam", "mse")
history = model.fit(X, houses["price"], epochs=20, validation_split=0.25)
print(history.history["val_loss"][-1])
