import keras_tuner
import pandas as pd
from sklearn.model_selection import train_test_split
from tensorflow import keras

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)


def build(choices):
    net = keras.Sequential([keras.layers.Dense(choices.Int("units", 8, 64)), keras.layers.Dense(1, activation="sigmoid")])
    net.compile("adam", loss="binary_crossentropy", metrics=["accuracy"])
    return net


tuner = keras_tuner.RandomSearch(build, objective="val_accuracy", max_trials=5)
tuner.search(A, a, validation_data=(B, b), epochs=5)  # expect: LKG012
net = tuner.get_best_models(1)[0]
