# file: data/rows.csv = "a,label\n1,0\n3,1\n"
import mlflow
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("data/rows.csv")  # expect: DVL001 "though MLflow would show a change"
with mlflow.start_run():
    mlflow.log_input(mlflow.data.from_pandas(rows, source="data/rows.csv"), context="training")
    model = LogisticRegression().fit(rows[["a"]], rows["label"])
