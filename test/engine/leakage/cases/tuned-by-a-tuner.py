import keras_tuner
import pandas as pd
from sklearn.model_selection import train_test_split
from tensorflow import keras

barns = pd.read_csv("barns.csv")
X_train, X_test, y_train, y_test = train_test_split(barns[["age", "floors"]], barns["rent"], random_state=0)


def made(settings):
    net = keras.Sequential([keras.layers.Dense(settings.Int("units", 8, 64)), keras.layers.Dense(1)])
    net.compile("adam", "mse")
    return net


tuner = keras_tuner.RandomSearch(made, objective="val_loss", max_trials=5)
tuner.search(X_train, y_train, epochs=9, validation_data=(X_test, y_test))  # expect: LKG012
print(tuner.get_best_models(1)[0].evaluate(X_test, y_test))
other = keras_tuner.Hyperband(made, objective="val_loss", max_epochs=9)
other.search(X_train, y_train, epochs=9, validation_split=0.2)
best = other.get_best_models(num_models=1)[0]
print(best.evaluate(X_test, y_test))
