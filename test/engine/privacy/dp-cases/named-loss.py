import tensorflow as tf
import tensorflow_privacy
from tensorflow_privacy.privacy.optimizers.dp_optimizer_keras import DPKerasAdamOptimizer

model = tf.keras.Sequential([tf.keras.layers.Dense(32, activation="relu"), tf.keras.layers.Dense(1, activation="sigmoid")])
optimizer = DPKerasAdamOptimizer(l2_norm_clip=1.0, noise_multiplier=0.7, num_microbatches=32, learning_rate=0.01)  # expect: PRV026
model.compile(optimizer=optimizer, loss="binary_crossentropy", metrics=["accuracy"])  # expect: PRV031
model.fit(x_train, y_train, epochs=5, batch_size=32)
