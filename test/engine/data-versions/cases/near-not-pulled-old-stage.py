# file: .dvc/config = "[core]\n    remote = s\n['remote \"s\"']\n    url = s3://b\n"
# file: prepare.dvc = "cmd: python prepare.py\ndeps:\n- md5: 683df7c434b80b86de3601395a2ab979\n  path: prepare.py\nouts:\n- cache: true\n  md5: afe3058a20808dd828d8085c0033e7b6\n  path: data/matrix.csv\nwdir: .\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("data/matrix.csv")
model = LogisticRegression().fit(rows[["a"]], rows["label"])
