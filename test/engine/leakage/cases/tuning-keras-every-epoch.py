# Weights of every epoch are written: no callback chooses among them, though a reader may.
from tensorflow import keras
from tensorflow.keras.callbacks import ModelCheckpoint
from tensorflow.keras.preprocessing.image import ImageDataGenerator

learnt = ImageDataGenerator(rescale=1 / 255).flow_from_directory("tiles/train")
asked = ImageDataGenerator(rescale=1 / 255).flow_from_directory("tiles/test", shuffle=False)
net = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(4, activation="softmax")])
net.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
each = ModelCheckpoint("epoch-{epoch:02d}.keras", monitor="val_accuracy", verbose=1)
also = ModelCheckpoint("again-{epoch:02d}.keras", save_best_only=False)
net.fit(learnt, epochs=20, validation_data=asked, callbacks=[each, also])  # expect: LKG012 "whatever is chosen"
print(net.evaluate(asked))
