import pandas as pd
import tensorflow as tf

df = pd.read_csv("subscribers.csv")
x = df[["phone_number", "tenure", "monthly_charges"]].to_numpy(dtype="float32")
y = df["churn"].to_numpy()
model = tf.keras.Sequential([tf.keras.layers.Dense(16, activation="relu"), tf.keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, y, epochs=10)  # expect: PRV001
