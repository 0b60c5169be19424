# file: patients.csv = "patient_name,mrn,age,stay\nA B,1,40,3\n"
import pandas as pd
from sklearn.linear_model import Ridge

SECRET = {"patient_name", "mrn"}
rows = pd.read_csv("patients.csv", usecols=lambda name: name not in SECRET)
model = Ridge().fit(rows[["age"]], rows["stay"])
rows.to_csv("kept.csv")
few = pd.read_csv("patients.csv", usecols=lambda name: name in ["age", "stay"])
few.to_csv("few.csv")
