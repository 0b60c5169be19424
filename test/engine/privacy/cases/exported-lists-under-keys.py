import csv
import json
from collections import defaultdict

by_district = defaultdict(list)
by_street = {}
people = {}
sizes = {}
with open("families.csv") as lines:
    for row in csv.DictReader(lines):
        by_district[row["district"]].append({"name": row["full_name"], "phone": row["phone_number"]})
        by_street.setdefault(row["street"], []).append({"name": row["full_name"], "phone": row["phone_number"]})
        people[row["id"]] = {"name": row["full_name"], "phone": row["phone_number"]}
        sizes[row["id"]] = {"persons": row["persons"]}
        sizes.setdefault("all", []).append(int(row["persons"]))
with open("districts.json", "w") as out:
    json.dump(by_district, out)  # expect: PRV004 "`full_name`"
with open("streets.json", "w") as out:
    json.dump(by_street, out)  # expect: PRV004 "`full_name`"
with open("people.json", "w") as out:
    json.dump(people, out)  # expect: PRV004 "`full_name`"
with open("sizes.json", "w") as out:
    json.dump(sizes, out)
with open("counts.json", "w") as out:
    json.dump({key: len(families) for key, families in by_district.items()}, out)
