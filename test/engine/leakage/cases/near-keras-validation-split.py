import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from tensorflow import keras

houses = pd.read_csv("houses.csv")
X_train, X_test, y_train, y_test = train_test_split(houses.drop(columns="price"), houses["price"], random_state=3)
scaler = StandardScaler().fit(X_train)
model = keras.Sequential([keras.layers.Dense(16, "relu"), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(scaler.transform(X_train), y_train, epochs=20, validation_split=0.25)
print(model.evaluate(scaler.transform(X_test), y_test))

train_rows = houses.sample(frac=0.8, random_state=3)
later = houses.drop(train_rows.index)
spread = train_rows.std()
model.fit(train_rows[["rooms"]] / spread["rooms"], train_rows["price"], validation_split=0.25)
