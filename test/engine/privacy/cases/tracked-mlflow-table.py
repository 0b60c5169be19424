import mlflow
import pandas as pd

errors = pd.read_csv("scored.csv")
mlflow.log_table(data=errors[["patient_name", "prediction"]], artifact_file="errors.json")  # expect: PRV006 "MLflow"
