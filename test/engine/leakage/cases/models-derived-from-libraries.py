# What a class of the project inherits of a library's model fits, predicts and scores as that does.
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from tensorflow import keras


class Forest(RandomForestClassifier):
    def fit(self, X, y):
        print(len(X))
        return super().fit(X, y)


class Centred(StandardScaler):
    """Nothing of its own."""


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.inner = keras.layers.Dense(16, activation="relu")
        self.outer = keras.layers.Dense(1, activation="sigmoid")

    def call(self, rows):
        return self.outer(self.inner(rows))


leaving = pd.read_csv("leaving.csv")
X = Centred().fit_transform(leaving.drop(columns=["left"]))  # expect: LKG001 "before `train_test_split`"
X_train, X_test, y_train, y_test = train_test_split(X, leaving["left"], random_state=0)
forest = Forest(n_estimators=50)
forest.fit(X_train, y_train)
print(accuracy_score(y_test, forest.predict(X_test)))

net = Net()
net.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
stop = keras.callbacks.EarlyStopping(patience=3)
net.fit(X_train, y_train, epochs=30, validation_data=(X_test, y_test), callbacks=[stop])  # expect: LKG012
print(net.evaluate(X_test, y_test))

other = pd.read_csv("other.csv")
whole = Forest(n_estimators=10)
whole.fit(other[["age", "size"]], other["left"])
print(whole.score(other[["age", "size"]], other["left"]))  # expect: LKG014
