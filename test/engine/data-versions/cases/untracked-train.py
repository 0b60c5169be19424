# file: data/train.csv = "a,label\n1,0\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("data/train.csv")  # expect: DVL001 "`data/train.csv`"
model = LogisticRegression().fit(rows[["a"]], rows["label"])
