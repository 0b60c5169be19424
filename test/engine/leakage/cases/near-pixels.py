import numpy as np
import pandas as pd
from keras.datasets import mnist
from keras.models import Sequential
from keras.layers import Dense, Flatten
from keras.utils import to_categorical

(X_train, y_train), (X_test, y_test) = mnist.load_data()
X_train = X_train.astype("float32") / 255
X_test = X_test.astype("float32") / 255
y_train, y_test = to_categorical(y_train), to_categorical(y_test)
m = Sequential([Flatten(), Dense(10, activation="softmax")])
m.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
m.fit(X_train, y_train, validation_split=0.1, epochs=3)
print(m.evaluate(X_test, y_test))
