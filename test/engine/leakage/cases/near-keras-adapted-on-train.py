import pandas as pd
import tensorflow as tf
from sklearn.model_selection import train_test_split

houses = pd.read_csv("houses.csv")
X = houses.drop(columns="price").to_numpy()
y = houses["price"].to_numpy()
shown = tf.keras.layers.Normalization()
shown.adapt(X)
print(shown(X[:3]))
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=3)
rescale = tf.keras.layers.Normalization()
rescale.adapt(X_train)
places = tf.keras.layers.StringLookup()
places.adapt(houses["place"])
model = tf.keras.Sequential()
model.add(rescale)
model.add(tf.keras.layers.Dense(1))
model.compile("adam", "mse")
model.fit(X_train, y_train, epochs=4)
print(model.evaluate(X_test, y_test))
