# file: conf/base/catalog.yml = ""
# file: data/01_raw/turbines.csv = "a,label\n1,0\n3,1\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("data/01_raw/turbines.csv")  # expect: DVL001 "data/01_raw/turbines.csv"
model = LogisticRegression().fit(rows[["a"]], rows["label"])
