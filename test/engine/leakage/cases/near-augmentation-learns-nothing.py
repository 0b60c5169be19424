import numpy as np
from keras.preprocessing.image import ImageDataGenerator
from keras.models import Sequential
from keras.layers import Dense, Flatten
from sklearn.model_selection import train_test_split

X, y = np.load("images.npy"), np.load("labels.npy")
flips = ImageDataGenerator(horizontal_flip=True, rotation_range=10)
flips.fit(X)
X_train, X_test, y_train, y_test = train_test_split(X, y)
model = Sequential([Flatten(), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit_generator(flips.flow(X_train, y_train), epochs=3)
print(model.evaluate(X_test, y_test))
