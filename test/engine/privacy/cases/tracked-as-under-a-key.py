import neptune
import pandas as pd

run = neptune.init_run(project="ws/churn")
df = pd.read_csv("customers.csv")
run["data/rows"] = len(df)
run["data/plans"] = df[["plan", "tenure"]].head().to_string()
run["data/head"] = df[["first_name", "email", "plan"]].head().to_string()  # expect: PRV006 "Neptune"
