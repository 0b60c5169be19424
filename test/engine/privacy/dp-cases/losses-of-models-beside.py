import tensorflow as tf
import tensorflow_privacy as tfp

rowwise = tfp.DPSequential(l2_norm_clip=1.0, noise_multiplier=1.1, layers=[tf.keras.layers.Dense(1)])
rowwise.compile(optimizer="adam", loss="mse")
plain = tf.keras.Sequential([tf.keras.layers.Dense(1)])
plain.compile(tf.keras.optimizers.Adam(), loss=tf.keras.losses.BinaryCrossentropy())
private = tf.keras.Sequential([tf.keras.layers.Dense(1)])
optimizer = tfp.DPKerasSGDOptimizer(1.0, 1.1, 1, 0.1)
private.compile(optimizer, loss=tf.keras.losses.BinaryCrossentropy())  # expect: PRV031
for one in (rowwise, plain, private):
    one.fit(rows, labels)
print(tfp.compute_dp_sgd_privacy_statement(9000, 50, 3, 1.1, 1e-6))
