import joblib
import pandas as pd
import tensorflow as tf
from sklearn.ensemble import RandomForestClassifier
from tensorflow.keras.preprocessing.image import ImageDataGenerator

# Two parts of one folder, by their names or by what is left out.
options = dict(validation_split=0.2, seed=1, image_size=(128, 128))
train = tf.keras.utils.image_dataset_from_directory("leaves", subset="training", **options)
test = tf.keras.utils.image_dataset_from_directory("leaves", subset="validation", **options)
net = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(5)])
net.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
net.fit(train, epochs=5)
net.evaluate(test)

flows = ImageDataGenerator(validation_split=0.2)
train_flow = flows.flow_from_directory("shells", subset="training")
test_flow = flows.flow_from_directory("shells", subset="validation")
other = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(3)])
other.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
other.fit(train_flow, epochs=5)
other.evaluate(test_flow)

train_rows = pd.read_csv("stones.csv", nrows=800)
test_rows = pd.read_csv("stones.csv", skiprows=range(1, 801))
forest = RandomForestClassifier().fit(train_rows[["size", "weight"]], train_rows["kind"])
print(forest.score(test_rows[["size", "weight"]], test_rows["kind"]))

# One file that holds several tables.
train_parts = joblib.load("shells.pkl")
test_parts = joblib.load("shells.pkl")
forest = RandomForestClassifier().fit(train_parts["x_train"], train_parts["y_train"])
print(forest.score(test_parts["x_test"], test_parts["y_test"]))
