from tensorflow import keras

model = keras.models.load_model("model.h5")
model.fit(X, y)
model.save("model.h5")
