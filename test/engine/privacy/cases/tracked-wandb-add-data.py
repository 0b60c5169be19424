import pandas as pd
import wandb

wandb.init(project="triage")
patients = pd.read_csv("patients.csv")
table = wandb.Table(columns=["patient", "phone", "risk"])
for _, p in patients.iterrows():
    table.add_data(p["patient_name"], p["phone_number"], p["risk"])  # expect: PRV006
wandb.log({"table": table})
