import pandas as pd
import wandb
from fairlearn.metrics import demographic_parity_ratio
from sklearn.metrics import accuracy_score

wandb.init(project="audit")
rows = pd.read_csv("predictions.csv")
ratio = demographic_parity_ratio(rows["y"], rows["p"], sensitive_features=rows["sex"])
scores = {"accuracy": accuracy_score(rows["y"], rows["p"]), "ratio": ratio}
wandb.log(scores)
