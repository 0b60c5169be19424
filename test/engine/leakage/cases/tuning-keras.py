import pandas as pd
import tensorflow as tf
from sklearn.model_selection import train_test_split

df = pd.read_csv("data.csv")
X = df.drop("y", axis=1)
y = df["y"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = tf.keras.Sequential()
stop = tf.keras.callbacks.EarlyStopping()
model.fit(X_train, y_train, validation_data=(X_test, y_test), callbacks=[stop])  # expect: LKG012
print(model.evaluate(X_test, y_test))
