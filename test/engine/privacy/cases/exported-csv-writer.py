import csv

import pandas as pd

people = pd.read_csv("people.csv")
with open("out.csv", "w", newline="") as file:
    writer = csv.writer(file)
    for _, row in people.iterrows():
        writer.writerow([row["full_name"], row["phone_number"]])  # expect: PRV004 "`full_name`"
