# Which of the files it is that is read is not known, and one of them is kept.
# file: .dvc/config = "[core]\n    remote = s\n['remote \"s\"']\n    url = s3://b\n"
# file: data/may.csv = "a,b,label\n1,2,1\n"
# file: data/june.csv = "a,b,label\n1,2,0\n"
# file: data/june.csv.dvc = "outs:\n- md5: 683df7c434b80b86de3601395a2ab979\n  size: 16\n  hash: md5\n  path: june.csv\n"
import sys

import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv(f"data/{sys.argv[1]}.csv")
model = LogisticRegression().fit(rows[["a"]], rows["label"])
