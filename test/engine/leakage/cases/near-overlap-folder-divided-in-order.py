# Read in the order of the names, or kept as the first pass gave it; and a test part of the validation folder, which nothing learns from.
import tensorflow as tf


def net():
    model = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(1, activation="sigmoid")])
    model.compile("adam", loss="binary_crossentropy", metrics=["accuracy"])
    return model


ordered = tf.keras.utils.image_dataset_from_directory("flowers", shuffle=False)
first = net()
first.fit(ordered.take(80), epochs=5)
print(first.evaluate(ordered.skip(80)))

kept = tf.keras.utils.image_dataset_from_directory("birds", seed=1).cache()
second = net()
second.fit(kept.take(80), epochs=5)
print(second.evaluate(kept.skip(80)))

train = tf.keras.utils.image_dataset_from_directory("cats/train")
held = tf.keras.utils.image_dataset_from_directory("cats/validation")
fifth = tf.data.experimental.cardinality(held) // 5
test, val = held.take(fifth), held.skip(fifth)
third = net()
third.fit(train, epochs=5, validation_data=val)
print(third.evaluate(test))
