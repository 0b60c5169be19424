import tensorflow as tf
from tensorflow_privacy.privacy.optimizers.dp_optimizer_keras import make_keras_optimizer_class

PrivateSGD = make_keras_optimizer_class(tf.keras.optimizers.SGD)  # expect: PRV031 "deprecated"
optimizer = PrivateSGD(  # expect: PRV026
    l2_norm_clip=1000.0,  # expect: PRV032
    noise_multiplier=1.1,
    num_microbatches=50,
    learning_rate=0.1,
)
network.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy")  # expect: PRV031
network.fit(rows, labels)
