# Scaled by the training file, of which some rows are held back to look at; what is scored in the end is a file of its own.
import pandas as pd
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler
from tensorflow import keras

train = pd.read_csv("train_waves.csv")
test = pd.read_csv("test_waves.csv")
scaler = MinMaxScaler()
known = scaler.fit_transform(train.drop(columns="state"))
asked = scaler.transform(test.drop(columns="state"))
X_train, X_val, y_train, y_val = train_test_split(known, train["state"], test_size=0.2, random_state=0)
net = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(3, activation="softmax")])
net.compile("adam", "sparse_categorical_crossentropy")
net.fit(X_train, y_train, validation_data=(X_val, y_val), epochs=5)
print(accuracy_score(test["state"], net.predict(asked).argmax(axis=1)))
