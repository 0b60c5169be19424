# file: .dvc/config = "[core]\n    remote = s\n['remote \"s\"']\n    url = s3://b\n"
# file: data/train.csv.dvc = "outs:\n- md5: 683df7c434b80b86de3601395a2ab979\n  size: 16\n  hash: md5\n  path: train.csv\n"
# file: held.dvc = "outs:\n- md5: 683df7c434b80b86de3601395a2ab979.dir\n  size: 16\n  nfiles: 1\n  hash: md5\n  path: held\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

train = pd.read_csv("data/train.csv")  # expect: DVL013 "dvc pull data/train.csv.dvc"
held = pd.read_csv("held/part.csv")  # expect: DVL013 "dvc pull held.dvc"
model = LogisticRegression().fit(train[["a"]], train["label"])
print(model.score(held[["a"]], held["label"]))
