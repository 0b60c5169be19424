# file: data/patients.csv = "patient_id,full_name,ssn,age,glucose,readmitted\n1,A,1,2,3,0\n"
import pandas as pd
from sklearn.ensemble import RandomForestClassifier

df = pd.read_csv("data/patients.csv", usecols=["age", "glucose", "readmitted"])
RandomForestClassifier(random_state=0).fit(df[["age", "glucose"]], df["readmitted"])
