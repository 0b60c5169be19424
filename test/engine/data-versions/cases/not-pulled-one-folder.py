# file: .dvc/config = "[core]\n    remote = s\n['remote \"s\"']\n    url = s3://b\n"
# file: data.dvc = "outs:\n- md5: 683df7c434b80b86de3601395a2ab979.dir\n  size: 16\n  nfiles: 2\n  hash: md5\n  path: data\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

train = pd.read_csv("data/train.csv")  # expect: DVL013 "`dvc pull data.dvc`"
test = pd.read_csv("data/test.csv")
model = LogisticRegression().fit(train[["a"]], train["label"])
print(model.score(test[["a"]], test["label"]))
