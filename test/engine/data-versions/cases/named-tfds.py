import tensorflow_datasets as tfds

rows = tfds.load("mnist")  # expect: DVL005 "`mnist`"
