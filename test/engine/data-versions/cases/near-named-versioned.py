import tensorflow_datasets as tfds
from sklearn.datasets import fetch_openml

mnist = fetch_openml("mnist_784", version=1)
adult = fetch_openml(data_id=1590)
rows = tfds.load("mnist:3.0.1")
