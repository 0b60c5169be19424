import mlflow
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("rows.csv")
data = mlflow.data.from_pandas(rows, source="rows.csv")
with mlflow.start_run():
    mlflow.log_input(data, context="training")
    model = LogisticRegression(C=0.1).fit(rows[["a"]], rows["label"])
