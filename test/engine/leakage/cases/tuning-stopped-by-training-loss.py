import pandas as pd
from sklearn.model_selection import train_test_split
from tensorflow import keras

kites = pd.read_csv("kites.csv")
X_train, X_test, y_train, y_test = train_test_split(kites.drop(columns="flies"), kites["flies"], random_state=1)
net = keras.Sequential([keras.layers.Dense(4, activation="relu"), keras.layers.Dense(1, activation="sigmoid")])
net.compile("adam", "binary_crossentropy", metrics=["accuracy"])
stop = keras.callbacks.EarlyStopping(monitor="loss", patience=3)
net.fit(X_train, y_train, validation_data=(X_test, y_test), epochs=99, callbacks=[stop])  # expect: LKG012 "is validated"
print(net.evaluate(X_test, y_test))
