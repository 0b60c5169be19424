import pandas as pd
import tensorflow as tf
from sklearn.ensemble import RandomForestClassifier
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train = tf.keras.utils.image_dataset_from_directory("leaves", image_size=(128, 128), batch_size=32)
test = tf.keras.utils.image_dataset_from_directory("leaves", image_size=(128, 128), batch_size=64)
net = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(5)])
net.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
net.fit(train, epochs=5)  # expect: LKG004
net.evaluate(test)

folder = "shells"
train_flow = ImageDataGenerator(rescale=1 / 255).flow_from_directory(folder, target_size=(64, 64))
test_flow = ImageDataGenerator(rescale=1 / 255).flow_from_directory(folder, target_size=(64, 64), shuffle=False)
other = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(3)])
other.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
other.fit(train_flow, epochs=5)  # expect: LKG004
other.evaluate(test_flow)

train_rows = pd.read_csv("stones.csv")
test_rows = pd.read_csv("stones.csv")
forest = RandomForestClassifier().fit(train_rows[["size", "weight"]], train_rows["kind"])  # expect: LKG004
print(forest.score(test_rows[["size", "weight"]], test_rows["kind"]))
