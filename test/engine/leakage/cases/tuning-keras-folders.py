from tensorflow import keras
from tensorflow.keras.callbacks import ModelCheckpoint
from tensorflow.keras.preprocessing.image import ImageDataGenerator

learnt = ImageDataGenerator(rescale=1 / 255, horizontal_flip=True).flow_from_directory("leaves/train")
asked = ImageDataGenerator(rescale=1 / 255).flow_from_directory("leaves/test", shuffle=False)
net = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(5, activation="softmax")])
net.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
kept = ModelCheckpoint("best.keras", monitor="val_accuracy", save_best_only=True)
net.fit(learnt, epochs=20, validation_data=asked, callbacks=[kept])  # expect: LKG012 "stopped or chosen"
best = keras.models.load_model("best.keras")
print(best.evaluate(asked))

# One folder in two: the part that is held back is for looking at.
maker = ImageDataGenerator(rescale=1 / 255, validation_split=0.2)
inner = maker.flow_from_directory("leaves/train", subset="training")
watched = maker.flow_from_directory("leaves/train", subset="validation")
second = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(5, activation="softmax")])
second.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
second.fit(inner, epochs=20, validation_data=watched, callbacks=[ModelCheckpoint("two.keras", save_best_only=True)])
print(second.evaluate(watched))
