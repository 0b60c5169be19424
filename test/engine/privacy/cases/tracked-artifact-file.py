import mlflow
import pandas as pd

df = pd.read_csv("people.csv")[["full_name", "risk"]]
df.to_csv("scored.csv")  # expect: PRV004 "`full_name`"
with mlflow.start_run():
    mlflow.log_artifact("scored.csv")  # expect: PRV006 "`full_name`"
