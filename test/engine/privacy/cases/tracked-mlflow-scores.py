import mlflow
import pandas as pd
from sklearn.linear_model import LogisticRegression

df = pd.read_csv("loan_applicants.csv")
features = ["income", "loan_amount", "credit_history"]
with mlflow.start_run():
    model = LogisticRegression().fit(df[features], df["approved"])
    df["score"] = model.predict_proba(df[features])[:, 1]
    mlflow.log_table(data=df[["full_name", "national_id", "score"]], artifact_file="scores.json")  # expect: PRV006
    mlflow.sklearn.log_model(model, "model")
