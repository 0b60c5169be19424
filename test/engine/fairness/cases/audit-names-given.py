import pandas as pd
import tensorflow as tf

COLUMNS = ["age", "gender", "offense", "violated"]


def batches(frame):
    frame = frame.copy()
    labels = frame.pop("violated")
    return tf.data.Dataset.from_tensor_slices((dict(frame), labels)).batch(64)


train = pd.read_csv("parole_train.csv", names=COLUMNS, header=0)
test = pd.read_csv("parole_test.csv", names=COLUMNS, header=0)
model = tf.keras.Sequential([tf.keras.layers.Dense(8), tf.keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(batches(train), epochs=3)
print(model.evaluate(batches(test)))  # expect: FAI001 "`age` and `gender`"
