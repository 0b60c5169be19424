# Rows of stations: their names and grades are of no person.
import csv

import requests

rows = requests.get("https://trains.example.org/stations").json()
with open("stations.csv", "w") as file:
    writer = csv.DictWriter(file, fieldnames=["code", "name", "platforms"])
    writer.writeheader()
    for row in rows:
        writer.writerow(row)
