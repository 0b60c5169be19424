import pandas as pd
from sklearn.preprocessing import LabelEncoder
from xgboost import XGBClassifier


def encode(rows):
    rows = rows.copy()
    encoder = LabelEncoder()
    for column in ["Vehicle_Damage", "Gender"]:
        if column in rows.columns:
            rows[column] = encoder.fit_transform(rows[column].astype(str))
    return rows


policies = encode(pd.read_csv("insurance_claims.csv"))
X = policies.drop(columns=["claim"], errors="ignore")
model = XGBClassifier().fit(X, policies["claim"])  # expect: FAI003 "`Gender`"
