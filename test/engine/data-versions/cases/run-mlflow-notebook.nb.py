# MLflow takes the commit from the script that runs; a notebook has none.
# file: .dvc/config = "[core]\n    remote = s\n['remote \"s\"']\n    url = s3://b\n"
# file: data/rows.csv = "a,b,label\n1,2,1\n"
# file: data/rows.csv.dvc = "outs:\n- md5: bfb3b32d925d0a574348da48f39aa5b0\n  size: 16\n  hash: md5\n  path: rows.csv\n"
# %%
import mlflow
import pandas as pd
from sklearn.linear_model import LogisticRegression
# %%
rows = pd.read_csv("data/rows.csv")
with mlflow.start_run():  # expect: DVL010 "neither `data/rows.csv` nor a version of it"
    model = LogisticRegression().fit(rows[["a"]], rows["label"])
    mlflow.log_metric("score", model.score(rows[["a"]], rows["label"]))
