import csv
import requests

with open("agenda.csv") as file:
    rows = list(csv.DictReader(file))
for row in rows:
    body = {"to": row["patient_phone"], "text": f"Dear {row['patient_name']}"}
    requests.post("https://api.sms.io/send", json=body)  # expect: PRV005 "`patient_phone`"
