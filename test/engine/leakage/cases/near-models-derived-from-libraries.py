# Fitted on the training part, watched on a part of that, and scored on the rest.
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from tensorflow import keras


class Centred(StandardScaler):
    def fit(self, X, y=None):
        return super().fit(X, y)


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.outer = keras.layers.Dense(1, activation="sigmoid")

    def call(self, rows):
        return self.outer(rows)


leaving = pd.read_csv("leaving.csv")
X_train, X_test, y_train, y_test = train_test_split(leaving.drop(columns=["left"]), leaving["left"], random_state=0)
scaler = Centred()
X_train = scaler.fit_transform(X_train)
X_test = scaler.transform(X_test)
X_learn, X_watch, y_learn, y_watch = train_test_split(X_train, y_train, random_state=0)
net = Net()
net.compile(optimizer="adam", loss="binary_crossentropy")
net.fit(X_learn, y_learn, validation_data=(X_watch, y_watch), callbacks=[keras.callbacks.EarlyStopping()])
print(net.evaluate(X_test, y_test))
