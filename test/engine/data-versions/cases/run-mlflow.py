import mlflow
import pandas as pd
from sklearn.linear_model import LogisticRegression

mlflow.set_experiment("churn")
rows = pd.read_csv("rows.csv")
with mlflow.start_run():  # expect: DVL010 "MLflow run"
    model = LogisticRegression(C=0.1).fit(rows[["a"]], rows["label"])
    mlflow.log_param("C", 0.1)
    mlflow.sklearn.log_model(model, "model")
