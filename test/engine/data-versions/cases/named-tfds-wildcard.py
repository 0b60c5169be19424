import tensorflow_datasets as tfds

rows = tfds.load("tf_flowers:3.*.*")  # expect: DVL005 "Write `tf_flowers:1.0.0`"
