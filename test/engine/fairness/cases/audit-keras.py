import pandas as pd
from sklearn.model_selection import train_test_split
from tensorflow import keras

df = pd.read_csv("loan_data.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["gender", "income"]], df["approved"], random_state=0)
model = keras.Sequential([keras.layers.Dense(8, activation="relu"), keras.layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
model.fit(X_train, y_train, epochs=5)  # expect: FAI003
print(model.evaluate(X_test, y_test))  # expect: FAI001
