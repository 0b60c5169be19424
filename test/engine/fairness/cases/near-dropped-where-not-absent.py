import pandas as pd
from xgboost import XGBClassifier

policies = pd.read_csv("insurance_claims.csv")
if "Gender" not in policies.columns:
    print("nothing to drop")
else:
    print(policies.groupby("Gender")["claim"].mean())
    policies = policies.drop(columns=["Gender"])
if "Marital_Status" in policies.columns:
    policies = policies.drop("Marital_Status", axis=1)
model = XGBClassifier().fit(policies.drop(columns=["claim"]), policies["claim"])
