import pandas as pd
from sklearn.linear_model import LogisticRegression

claims = pd.read_csv("claims.csv", usecols=["AgeOfPolicyHolder", "AccountHolderType", "fraud"])
model = LogisticRegression().fit(claims[["AgeOfPolicyHolder", "AccountHolderType"]], claims["fraud"])
claims.to_csv("claims_scored.csv")
