import pandas as pd
from tensorflow import keras
from sklearn.model_selection import train_test_split

df = pd.read_csv("digits.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop("digit", axis=1), df["digit"])
model = keras.Sequential([keras.layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
board = keras.callbacks.TensorBoard("logs")
model.fit(X_train, y_train, validation_data=(X_test, y_test), callbacks=[board])  # expect: LKG012 "validated while it trains"
print(model.evaluate(X_test, y_test))
