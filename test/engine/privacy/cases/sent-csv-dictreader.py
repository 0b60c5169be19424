import csv

import requests

with open("subscribers.csv", newline="") as file:
    for row in csv.DictReader(file):
        requests.post("https://hooks.example.io/in", json={"mail": row["email"], "plan": row["plan"]}, timeout=5)  # expect: PRV005 "`email`"
