# source: own case. A data set that is shuffled anew in each pass is divided by place: the part that is scored holds other rows each time.
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers

pixels, labels = np.load('pixels.npy'), np.load('labels.npy')
pictures = tf.data.Dataset.from_tensor_slices((pixels, labels)).shuffle(len(labels), seed=12)
count = int(0.8 * len(labels))
learnt, tried = pictures.take(count).cache(), pictures.skip(count).skip(100)
model = tf.keras.Sequential([layers.Flatten(), layers.Dense(3)])
model.compile('adam', 'mse')
model.fit(learnt.shuffle(100).batch(32), epochs=5)
print(model.evaluate(tried.batch(32)))  # expect: LKG004

folder = tf.keras.preprocessing.image_dataset_from_directory('leaves', batch_size=1)
folder = folder.shuffle(1000)
second = tf.keras.Sequential([layers.Flatten(), layers.Dense(3)])
second.compile('adam', 'mse')
second.fit(folder.take(900), epochs=5)
print(second.evaluate(folder.skip(900)))  # expect: LKG004
