import numpy as np
from keras.layers import Dense
from keras.models import Sequential
from parts import load


class Client:
    def __init__(self, model, data):
        self.model = model
        self.x_train, self.y_train, self.x_test, self.y_test = data

    def fit(self, weights):
        self.model.set_weights(weights)
        x_train = np.asarray(self.x_train, dtype=np.float32)
        y_train = np.asarray(self.y_train)
        self.model.fit(x_train, y_train, epochs=3)
        return self.model.get_weights()

    def evaluate(self, weights):
        self.model.set_weights(weights)
        loss = self.model.evaluate(self.x_test, self.y_test)
        return loss[0]


def client():
    model = Sequential([Dense(1)])
    model.compile(loss="mse")
    return Client(model, load(3))
