import pandas as pd
import tensorflow as tf
import tensorflow_privacy
from sklearn.preprocessing import MinMaxScaler

visits = pd.read_csv("visits.csv")
features = visits.drop(columns=["readmitted"]) / 100
labels = visits["readmitted"]

baseline = tf.keras.Sequential([tf.keras.layers.Dense(1, activation="sigmoid")])
baseline.compile(optimizer="adam", loss="binary_crossentropy")
baseline.fit(MinMaxScaler().fit_transform(features), labels)

private = tf.keras.Sequential([tf.keras.layers.Dense(1, activation="sigmoid")])
optimizer = tensorflow_privacy.DPKerasAdamOptimizer(l2_norm_clip=1.0, noise_multiplier=1.1, num_microbatches=1)
private.compile(optimizer=optimizer, loss=tf.keras.losses.BinaryCrossentropy(reduction="none"))
private.fit(features, labels)
tensorflow_privacy.compute_dp_sgd_privacy_statement(9000, 32, 1, 1.1, 1e-5)
