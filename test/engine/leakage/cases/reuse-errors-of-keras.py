import pandas as pd
from sklearn.model_selection import train_test_split
from tensorflow import keras

flats = pd.read_csv("flats.csv")
A, B, a, b = train_test_split(flats.drop(columns="rent"), flats["rent"], random_state=3)
errors = {}
for width in [8, 16, 32, 64]:
    net = keras.Sequential([keras.layers.Dense(width), keras.layers.Dense(1)])
    net.compile("adam", loss="mse")
    net.fit(A, a, epochs=20)
    errors[width] = keras.metrics.mean_absolute_error(b, net.predict(B)).numpy().mean()  # expect: LKG013 "One setting"
print(min(errors, key=errors.get))
