import tensorflow_datasets as tfds
from tensorflow import keras


def prepared(part):
    return part.map(lambda image, label: (image / 255, label)).batch(32).prefetch(1)


(learn, held), info = tfds.load("rock_paper_scissors", split=["train", "test"], as_supervised=True, with_info=True)
first, rest, last = tfds.load("beans", split=["train[:90%]", "train[90%:]", "test"], as_supervised=True)
stop = keras.callbacks.EarlyStopping(patience=3, restore_best_weights=True)

hands = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(3, activation="softmax")])
hands.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
hands.fit(prepared(learn), validation_data=prepared(held), epochs=30, callbacks=[stop])  # expect: LKG012 "`hands` is stopped"
print(hands.evaluate(prepared(held)))

plants = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(3, activation="softmax")])
plants.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
plants.fit(prepared(first), validation_data=prepared(rest), epochs=30, callbacks=[stop])
print(plants.evaluate(prepared(last)))
