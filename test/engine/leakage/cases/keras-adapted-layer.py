import pandas as pd
import tensorflow as tf
from sklearn.model_selection import train_test_split

houses = pd.read_csv("houses.csv")
X = houses.drop(columns="price").to_numpy()
y = houses["price"].to_numpy()
rescale = tf.keras.layers.Normalization()
rescale.adapt(X)  # expect: LKG001 "`rescale` (Normalization)"
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=3)
model = tf.keras.Sequential([rescale, tf.keras.layers.Dense(16, "relu"), tf.keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(X_train, y_train, epochs=4)
print(model.evaluate(X_test, y_test))
