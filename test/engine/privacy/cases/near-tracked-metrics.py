import mlflow
import pandas as pd
import wandb

people = pd.read_csv("people.csv")
wandb.init(project="x", config={"features": ["age"], "email": False})
wandb.log({"users": people["email"].nunique()})
mlflow.log_param("name_column", "full_name")
mlflow.log_metric("rows", len(people))
