import numpy as np
import pandas as pd
import tensorflow as tf
from tensorflow.keras import layers

reviews = pd.read_csv("reviews.csv")
texts, stars = np.array(reviews["text"]), np.array(reviews["good"])
words = layers.TextVectorization(max_tokens=5000, output_sequence_length=80)
words.adapt(texts)  # expect: LKG001 "TextVectorization"
pairs = tf.data.Dataset.from_tensor_slices((words(texts), stars))
held, rest = pairs.take(500).batch(32), pairs.skip(500).batch(32)
first = tf.keras.Sequential([layers.Embedding(5000, 16), layers.GlobalAveragePooling1D(), layers.Dense(1)])
second = tf.keras.models.clone_model(first)
second.compile("adam", "mse")
second.fit(rest, epochs=2)
print(second.evaluate(held))
