# The file was moved into a folder of raw data, where it is tracked; the script still names the old place.
# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "/*.csv\n"
# file: .dvc/config = "[core]\n    remote = s\n['remote \"s\"']\n    url = s3://b\n"
# file: data/raw/train.csv.dvc = "outs:\n- md5: 683df7c434b80b86de3601395a2ab979\n  size: 16\n  hash: md5\n  path: train.csv\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("train.csv")
model = LogisticRegression().fit(rows[["a"]], rows["label"])
