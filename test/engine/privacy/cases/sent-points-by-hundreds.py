import os

import pandas as pd
from pinecone import Pinecone

index = Pinecone(api_key=os.environ["PINECONE"]).Index("patients")
patients = pd.read_csv("patients.csv", usecols=["patient_id", "patient_name", "ward", "summary"])
vectors = [[0.0]] * len(patients)
points = [
    {"id": str(number), "values": vector, "metadata": {"name": name}}
    for number, vector, name in zip(patients["patient_id"], vectors, patients["patient_name"])
]
for start in range(0, len(points), 100):
    index.upsert(vectors=points[start : start + 100])  # expect: PRV005 "`patient_name`"

wards = [{"id": str(place), "values": vector} for place, vector in enumerate(vectors)]
for start in range(0, len(wards), 100):
    index.upsert(vectors=wards[start : start + 100])
