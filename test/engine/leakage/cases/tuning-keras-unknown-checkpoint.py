# Whether the best weights are kept stands in settings that nobody knows here.
import json

from tensorflow import keras
from tensorflow.keras.callbacks import ModelCheckpoint
from tensorflow.keras.preprocessing.image import ImageDataGenerator

options = json.load(open("checkpoints.json"))
learnt = ImageDataGenerator(rescale=1 / 255).flow_from_directory("leaves/train")
asked = ImageDataGenerator(rescale=1 / 255).flow_from_directory("leaves/test", shuffle=False)
net = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(5, activation="softmax")])
net.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
kept = ModelCheckpoint("leaf-{epoch:02d}.keras", monitor="val_accuracy", **options)
net.fit(learnt, epochs=12, validation_data=asked, callbacks=[kept])  # expect: LKG012 "whatever is chosen"
print(net.evaluate(asked))
