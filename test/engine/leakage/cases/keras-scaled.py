import pandas as pd
import tensorflow as tf
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
X = MinMaxScaler().fit_transform(X)  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(X_train, y_train, epochs=5)
print(model.evaluate(X_test, y_test))
