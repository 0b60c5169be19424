import hashlib
import pandas as pd


def anonymize(value: str) -> str:
    return hashlib.sha256(str(value).encode()).hexdigest()  # expect: PRV007


patients = pd.read_csv("patients.csv")
patients["nhs_number"] = patients["nhs_number"].map(anonymize)
patients["patient_name"] = patients["patient_name"].map(anonymize)
patients.to_parquet("patients_pseudonymised.parquet")
