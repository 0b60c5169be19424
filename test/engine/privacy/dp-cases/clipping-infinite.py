import numpy as np
import tensorflow_privacy as tfp
import tensorflow as tf

optimizer = tfp.VectorizedDPKerasSGDOptimizer(  # expect: PRV026
    l2_norm_clip=np.inf,  # expect: PRV032
    noise_multiplier=1.1,
    num_microbatches=64,
    learning_rate=0.1,
)
loss = tf.keras.losses.SparseCategoricalCrossentropy(reduction=tf.keras.losses.Reduction.NONE)
model.compile(optimizer, loss=loss)
model.fit(x, y, batch_size=64, epochs=3)
