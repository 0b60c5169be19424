# The picture is read for the model that is saved already.
import cv2
import numpy as np
from tensorflow import keras

(x, y), _ = keras.datasets.mnist.load_data()
net = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10, activation="softmax")])
net.compile(loss="sparse_categorical_crossentropy")
net.fit(x / 255, y)
net.save("digits.keras")
own = cv2.resize(cv2.imread("own.png", 0), (28, 28))
print(net.predict(np.array([own]) / 255))
