# The same network five times, for the mean and its spread: nothing is chosen. Of several sizes the best is.
import numpy as np
from sklearn.model_selection import train_test_split
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential


def load():
    rows = np.load("rows.npy")
    return train_test_split(rows[:, 1:], rows[:, 0], random_state=0)


def evaluate(train_x, test_x, train_y, test_y):
    model = Sequential()
    model.add(Dense(30, activation="relu"))
    model.add(Dense(1, activation="sigmoid"))
    model.compile(loss="binary_crossentropy", metrics=["accuracy"])
    model.fit(train_x, train_y, epochs=5)
    _, accuracy = model.evaluate(test_x, test_y)
    return accuracy


def run(repeats=5):
    parts = load()
    scores = []
    for turn in range(repeats):
        score = evaluate(*parts)
        print(turn, score)
        scores.append(score)
    print(np.mean(scores), np.std(scores))


run()
