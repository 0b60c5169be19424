import pandas as pd
from sklearn.model_selection import train_test_split
from tensorflow import keras

tides = pd.read_csv("tides.csv")
X_train, X_test, y_train, y_test = train_test_split(tides[["wind", "moon"]], tides["level"], random_state=0)
net = keras.Sequential([keras.layers.Dense(1)])
net.compile("adam", "mse")
stop = keras.callbacks.EarlyStopping("loss", patience=3)
net.fit(X_train, y_train, validation_data=(X_test, y_test), epochs=50, callbacks=[stop])  # expect: LKG012 "is validated while it trains"
print(net.evaluate(X_test, y_test))
