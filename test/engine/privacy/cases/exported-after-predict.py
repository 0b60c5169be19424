import pandas as pd
from sklearn.linear_model import LogisticRegression

patients = pd.read_csv("patients.csv")
model = LogisticRegression().fit(patients[["age", "bp"]], patients["sick"])
patients["risk"] = model.predict_proba(patients[["age", "bp"]])[:, 1]
patients[["patient_name", "risk"]].sort_values("risk").to_csv("risk.csv")  # expect: PRV004 "`patient_name`"
