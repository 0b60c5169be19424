# file: data/train.csv = "a,label\n1,0\n"
import os

import pandas as pd
from sklearn.linear_model import LogisticRegression

FOLDER = "data"
rows = pd.read_csv(os.path.join(FOLDER, "train.csv"))  # expect: DVL001
model = LogisticRegression().fit(rows[["a"]], rows["label"])
