import numpy as np
import tensorflow as tf
import tensorflow_privacy as tfp

X, y = np.load("x.npy"), np.load("y.npy")


def net():
    return tf.keras.Sequential([tf.keras.layers.Dense(1)])


private = net()
private.compile(
    optimizer=tfp.DPKerasSGDOptimizer(l2_norm_clip=1.0, noise_multiplier=1.2, num_microbatches=32, learning_rate=0.05),
    loss=tf.keras.losses.BinaryCrossentropy(from_logits=True),  # expect: PRV031 "averages over the batch"
)
private.fit(X, y)

right = net()
right.compile(
    optimizer=tfp.DPKerasSGDOptimizer(l2_norm_clip=1.0, noise_multiplier=1.2, num_microbatches=32, learning_rate=0.05),
    loss=tf.keras.losses.BinaryCrossentropy(from_logits=True, reduction="none"),
)
right.fit(X, y)

plain = net()
plain.compile(optimizer="adam", loss=tf.keras.losses.BinaryCrossentropy(from_logits=True))
plain.fit(X, y)
print(tfp.compute_dp_sgd_privacy_statement(len(X), 64, 5, 1.2, 1e-6))
