import pandas as pd
from keras.layers import Dense
from keras.models import Sequential
from sklearn.model_selection import train_test_split

calls = pd.read_csv("calls.csv")
X, y = calls.drop(columns="answered"), calls["answered"]
X_train, X_val, y_train, y_val = train_test_split(X, y, random_state=4)
some = calls.sample(frac=0.6)


def run(model, features, target):
    return model.fit(features, target, epochs=5)  # expect: LKG004


network = Sequential([Dense(8, activation="relu"), Dense(1, activation="sigmoid")])
network.compile(loss="binary_crossentropy", metrics=["accuracy"])
history = run(network, some.drop(columns="answered"), some["answered"])
print(history.model.evaluate(X_val, y_val))
