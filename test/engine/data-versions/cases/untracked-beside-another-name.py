# What is tracked in the folder of raw data is another file.
# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "/*.csv\n"
# file: .dvc/config = "[core]\n    remote = s\n['remote \"s\"']\n    url = s3://b\n"
# file: data/raw/stores.csv.dvc = "outs:\n- md5: 683df7c434b80b86de3601395a2ab979\n  size: 16\n  hash: md5\n  path: stores.csv\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("train.csv")  # expect: DVL001 "is ignored by git"
model = LogisticRegression().fit(rows[["a"]], rows["label"])
