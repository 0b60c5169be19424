import pandas as pd
from sklearn.model_selection import train_test_split
from tensorflow import keras

locks = pd.read_csv("locks.csv")
X_train, X_test, y_train, y_test = train_test_split(locks.drop(columns="jam"), locks["jam"], random_state=1)
net = keras.Sequential([keras.layers.Dense(8, activation="relu"), keras.layers.Dense(1, activation="sigmoid")])
net.compile("adam", "binary_crossentropy", metrics=["accuracy"])
run = net.fit(X_train, y_train, epochs=40, validation_data=(X_test, y_test))  # expect: LKG012 "stopped or chosen"
losses = pd.DataFrame(run.history)
print("best", losses["val_accuracy"].max())
