import pandas as pd
import wandb

users = pd.read_csv("users.csv")
run = wandb.init(project="p")
table = wandb.Table(data=users[["email", "score"]].values.tolist(), columns=["email", "score"])
run.log({"users": table})  # expect: PRV006 "`email`"
