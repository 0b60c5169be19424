# The folder is made anew each time, and the file in it has one name for the writer and the tracker.
import os
import tempfile

import pandas as pd
import wandb

visits = pd.read_feather("visits.feather")[["patient_name", "mrn", "minutes"]]
run = wandb.init(project="visits")
artifact = wandb.Artifact("rows", type="rows")
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "rows.csv")
    visits.to_csv(path)  # expect: PRV004
    artifact.add_file(path)  # expect: PRV006
    other = os.path.join(folder, "minutes.csv")
    visits[["minutes"]].describe().to_csv(other)
    artifact.add_file(other)
run.log_artifact(artifact)
