import csv

with open("/home/ann/Downloads/rows.csv") as file:  # expect: DVL015 "outside the project"
    rows = list(csv.reader(file))
