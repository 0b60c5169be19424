import numpy as np
from sklearn.model_selection import train_test_split
from tensorflow import keras

X, y = np.load("boats.npy"), np.load("kinds.npy")
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=4)
net = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(5, activation="softmax")])
net.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
run = net.fit(X_train, y_train, epochs=50, validation_data=(X_test, y_test))  # expect: LKG012
print("highest accuracy", max(run.history["val_accuracy"]))
