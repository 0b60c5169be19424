import numpy as np
from keras.callbacks import ModelCheckpoint
from keras.layers import LSTM, Dense
from keras.models import Sequential
from sklearn.metrics import mean_absolute_error


def build(steps):
    net = Sequential([LSTM(16, input_shape=(steps, 1)), Dense(1)])
    net.compile(loss="mae", optimizer="adam")
    return net


level = np.load("level.npy")
held = len(level) - 500
X_train, y_train = level[:held, :-1], level[:held, -1]
X_test, y_test = level[held:, :-1], level[held:, -1]

keep = ModelCheckpoint(filepath="level.h5", monitor="val_loss", save_best_only=True, mode="min")
learner = build(24)
learner.fit(X_train, y_train, validation_data=(X_test, y_test), epochs=50, callbacks=[keep])  # expect: LKG012 "is stopped or chosen by"

best = build(24)
best.load_weights("level.h5")
print(mean_absolute_error(y_test, best.predict(X_test)))
