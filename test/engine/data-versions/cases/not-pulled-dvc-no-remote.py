# file: .dvc/config = "[core]\n    autostage = true\n"
# file: data/rows.csv.dvc = "outs:\n- md5: 683df7c434b80b86de3601395a2ab979\n  size: 16\n  hash: md5\n  path: rows.csv\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("data/rows.csv")  # expect: DVL013 "no remote to pull it from"
model = LogisticRegression().fit(rows[["a"]], rows["label"])
