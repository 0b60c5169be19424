import pandas as pd
from fastapi import HTTPException

df = pd.read_csv("patients.csv")
for number, row in df.iterrows():
    if row["age"] < 0:
        raise ValueError(f"age {row['age']} in row {number}")
    if row["ward"] == "":
        raise ValueError(f"no ward: {row['patient_name']}")  # expect: PRV003 "text of an error"
    if row["bed"] == "":
        raise HTTPException(status_code=404, detail=f"no bed: {row['patient_name']}")


def check(name, email):
    if not email:
        raise ValueError(f"{name} has no e-mail")
