# Rows of which nothing is known but the fields that are written of them, one after the other.
import csv

import requests

rows = requests.get("https://people.example.org/staff").json()
with open("staff.csv", "w") as file:
    writer = csv.DictWriter(file, fieldnames=["employee_id", "full_name", "email", "grade"])
    writer.writeheader()
    for row in rows:
        writer.writerow(row)  # expect: PRV004 "`full_name`"
