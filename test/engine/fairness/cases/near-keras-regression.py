import pandas as pd
from sklearn.model_selection import train_test_split
from tensorflow import keras

df = pd.read_csv("marathon.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["gender", "age"]], df["minutes"], random_state=0)
model = keras.Sequential([keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(X_train, y_train, epochs=5)
print(model.evaluate(X_test, y_test))
