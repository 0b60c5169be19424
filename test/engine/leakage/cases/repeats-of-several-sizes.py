import numpy as np
from sklearn.model_selection import train_test_split
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential


def evaluate(train_x, test_x, train_y, test_y, units):
    model = Sequential()
    model.add(Dense(units, activation="relu"))
    model.add(Dense(1, activation="sigmoid"))
    model.compile(loss="binary_crossentropy", metrics=["accuracy"])
    model.fit(train_x, train_y, epochs=5)
    _, accuracy = model.evaluate(test_x, test_y)  # expect: LKG013
    return accuracy


def run(sizes, repeats=5):
    rows = np.load("rows.npy")
    train_x, test_x, train_y, test_y = train_test_split(rows[:, 1:], rows[:, 0], random_state=0)
    for units in sizes:
        scores = []
        for turn in range(repeats):
            scores.append(evaluate(train_x, test_x, train_y, test_y, units))
        print(units, np.mean(scores), np.std(scores))


run([8, 16, 32, 64, 128])
