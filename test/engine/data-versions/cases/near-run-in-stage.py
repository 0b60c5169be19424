# file: .dvc/config = "[core]\n    remote = s\n['remote \"s\"']\n    url = s3://b\n"
# file: dvc.yaml = "stages:\n  train:\n    cmd: python near-run-in-stage.py\n    deps:\n      - near-run-in-stage.py\n      - data\n"
import sys

import mlflow
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv(sys.argv[1] + "/train.csv")
with mlflow.start_run():
    model = LogisticRegression().fit(rows[["a"]], rows["label"])
    mlflow.log_metric("score", model.score(rows[["a"]], rows["label"]))
