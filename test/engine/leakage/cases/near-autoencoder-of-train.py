import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC
from tensorflow import keras
from tensorflow.keras import layers

cells = pd.read_csv("cells.csv")
X, y = cells.drop(columns="ill").to_numpy(), cells["ill"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
shown = keras.Input(shape=(40,))
small = layers.Dense(8, activation="relu")(shown)
whole = keras.Model(shown, layers.Dense(40)(small))
whole.compile("adam", "mse")
whole.fit(X_train, X_train, epochs=20)
encoder = keras.Model(shown, small)
model = SVC().fit(encoder.predict(X_train), y_train)
print(model.score(encoder.predict(X_test), y_test))
