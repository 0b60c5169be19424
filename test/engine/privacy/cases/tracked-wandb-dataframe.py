import pandas as pd
import wandb

run = wandb.init(project="churn")
df = pd.read_csv("customers.csv")
pred = df[["customer_name", "email", "churn"]].copy()
pred["score"] = 0.5
table = wandb.Table(dataframe=pred)
run.log({"predictions": table})  # expect: PRV006
run.finish()
