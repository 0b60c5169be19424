# source: own case. The order stays, or the rows are divided before they are shuffled.
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers

pixels, labels = np.load('pixels.npy'), np.load('labels.npy')
pictures = tf.data.Dataset.from_tensor_slices((pixels, labels))
count = int(0.8 * len(labels))


def tried(data):
    model = tf.keras.Sequential([layers.Flatten(), layers.Dense(3)])
    model.compile('adam', 'mse')
    model.fit(data.take(count).shuffle(1000).batch(32), epochs=5)
    print(model.evaluate(data.skip(count).batch(32)))


tried(pictures.shuffle(len(labels), reshuffle_each_iteration=False))
tried(pictures.shuffle(len(labels)).cache())
tried(pictures)
