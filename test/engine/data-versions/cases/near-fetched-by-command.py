# file: reviews-data/train.csv = "a,label\n1,0\n"
import os

import pandas as pd
from sklearn.linear_model import LogisticRegression

os.system("python fetch.py --folder reviews-data")
rows = pd.read_csv("reviews-data/train.csv")
model = LogisticRegression().fit(rows[["a"]], rows["label"])
