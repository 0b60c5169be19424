import pandas as pd
import wandb

run = wandb.init(project="churn")
users = pd.read_csv("users.csv")
wandb.log({"sample": wandb.Table(dataframe=users[["email", "plan"]])})  # expect: PRV006 "Weights & Biases"
