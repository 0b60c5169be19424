import mlflow
import pandas as pd

df = pd.read_csv("students.csv")
errors = df[df["passed"] != df["predicted"]]
errors[["student_name", "email", "passed", "predicted"]].to_csv("errors.csv", index=False)  # expect: PRV004
mlflow.log_artifact("errors.csv")  # expect: PRV006
