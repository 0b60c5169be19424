import pandas as pd
from keras.callbacks import EarlyStopping
from keras.layers import Dense
from keras.models import Sequential

returns = pd.read_hdf("returns.h5", "monthly")
X_train, y_train = returns[:"2016"].drop("label", axis=1), returns[:"2016"].label
X_test, y_test = returns["2017"].drop("label", axis=1), returns["2017"].label
model = Sequential([Dense(8, activation="relu"), Dense(1, activation="sigmoid")])
model.compile(loss="binary_crossentropy", metrics=["accuracy"])
model.fit(X_train, y_train, validation_data=(X_test, y_test), callbacks=[EarlyStopping(patience=3)])  # expect: LKG012
print(model.evaluate(X_test, y_test))
