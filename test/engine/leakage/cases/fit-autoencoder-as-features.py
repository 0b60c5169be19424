import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC
from tensorflow import keras
from tensorflow.keras import layers

cells = pd.read_csv("cells.csv")
X, y = cells.drop(columns="ill").to_numpy(), cells["ill"]
shown = keras.Input(shape=(40,))
small = layers.Dense(8, activation="relu")(shown)
whole = keras.Model(shown, layers.Dense(40)(small))
whole.compile("adam", "mse")
whole.fit(X, X, epochs=20)  # expect: LKG001 "test rows"
encoder = keras.Model(shown, small)
Z = encoder.predict(X)
Z_train, Z_test, y_train, y_test = train_test_split(Z, y, random_state=0)
print(SVC().fit(Z_train, y_train).score(Z_test, y_test))
