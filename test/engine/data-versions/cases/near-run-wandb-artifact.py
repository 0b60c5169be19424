import pandas as pd
import wandb
from sklearn.linear_model import LogisticRegression

run = wandb.init(project="p")
folder = run.use_artifact("rows:v3").download()
rows = pd.read_csv("rows.csv")
model = LogisticRegression(C=0.1).fit(rows[["a"]], rows["label"])
run.log({"n": 1})
