import pandas as pd

patients = pd.read_csv("patients.csv")
print(patients["email"].nunique(), patients["full_name"].nunique())
