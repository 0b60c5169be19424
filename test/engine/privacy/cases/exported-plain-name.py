import pandas as pd

patients = pd.read_csv("patients.csv")
patients[["name", "age", "diagnosis"]].to_csv("cases.csv")  # expect: PRV004 "`name`"
