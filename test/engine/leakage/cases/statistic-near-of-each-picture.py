# The mean over height and width of each picture is of that picture alone; over all pictures it is not.
import numpy as np
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.cifar10.load_data()


def alone(pictures):
    middle = np.mean(pictures, axis=(1, 2), keepdims=True)
    return (pictures - middle) / pictures.std(axis=(1, 2, 3), keepdims=True)


def together(pictures):
    return pictures - np.mean(pictures, axis=(0, 1, 2), keepdims=True)  # expect: LKG002


first = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10, activation="softmax")])
first.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
first.fit(alone(x_train), y_train, epochs=3)
print(first.evaluate(alone(x_test), y_test))
second = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10, activation="softmax")])
second.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
second.fit(together(x_train), y_train, epochs=3)
print(second.evaluate(together(x_test), y_test))
