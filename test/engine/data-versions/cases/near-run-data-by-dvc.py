# file: .dvc/config = ""
# file: data/rows.csv.dvc = "outs:\n- md5: 683df7c434b80b86de3601395a2ab979\n  size: 16\n  hash: md5\n  path: rows.csv\n"
import mlflow
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("data/rows.csv")  # expect: DVL013
with mlflow.start_run():
    model = LogisticRegression().fit(rows[["a"]], rows["label"])
    mlflow.log_metric("score", model.score(rows[["a"]], rows["label"]))
