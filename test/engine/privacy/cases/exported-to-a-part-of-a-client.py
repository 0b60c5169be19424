import pandas as pd
from pymongo import MongoClient

client = MongoClient("mongodb://records.test")
db = client.clinic
visits = client["clinic"].visits
patients = pd.read_excel("patients.xlsx")[["patient_name", "ssn", "weight"]]
rows = patients.to_dict("records")
db.patients.insert_many(rows)  # expect: PRV004 "MongoDB"
visits.insert_many(rows)  # expect: PRV004 "MongoDB"
db.weights.insert_many(patients[["weight"]].to_dict("records"))
