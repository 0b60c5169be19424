import pandas as pd
from xgboost import XGBClassifier

policies = pd.read_csv("insurance_claims.csv")
if "Gender" in policies.columns:
    policies["Gender"] = policies["Gender"].map({"f": 0, "m": 1})
    print(policies.groupby("Gender")["claim"].mean())
    policies = policies.drop(columns=["Gender"])
model = XGBClassifier().fit(policies.drop(columns=["claim"]), policies["claim"])
