import mlflow
import pandas as pd

people = pd.read_csv("people.csv")
with mlflow.start_run():
    mlflow.log_dict(people[["full_name", "score"]].to_dict(), "scores.json")  # expect: PRV006 "MLflow"
