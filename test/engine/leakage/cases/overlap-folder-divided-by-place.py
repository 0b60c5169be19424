# A folder is read in another order in each pass, so what is taken and skipped by number holds other pictures each time.
import tensorflow as tf

pictures = tf.keras.utils.image_dataset_from_directory("flowers")
pictures = pictures.map(lambda picture, kind: (picture / 255, kind))
many = int(len(pictures) * 0.7)
some = int(len(pictures) * 0.2)
train = pictures.take(many)
val = pictures.skip(many).take(some)
test = pictures.skip(many + some)
net = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(1, activation="sigmoid")])
net.compile("adam", loss="binary_crossentropy", metrics=["accuracy"])
net.fit(train, epochs=20, validation_data=val)
right = tf.keras.metrics.BinaryAccuracy()
for picture, kind in test.as_numpy_iterator():
    right.update_state(kind, net.predict(picture))
print(right.result().numpy())  # expect: LKG004 "read in another order in each pass"
