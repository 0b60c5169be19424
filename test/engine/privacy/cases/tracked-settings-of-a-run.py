import pandas as pd
import wandb

patients = pd.read_csv("patients.csv")[["email", "age"]]
run = wandb.init(project="p", config={"rows": patients.head().to_dict()})  # expect: PRV006 "`email`"
wandb.config.update({"first": patients.head(1).to_dict()})  # expect: PRV006 "`email`"
run.config.update({"ages": patients["age"].tolist()})
wandb.run.log({"rows": patients})  # expect: PRV006 "`email`"
