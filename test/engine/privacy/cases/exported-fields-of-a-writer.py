import csv

rows = list(csv.DictReader(open("families.csv")))
with open("phones.csv", "w") as out:
    writer = csv.DictWriter(out, fieldnames=["full_name", "phone_number"], extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)  # expect: PRV004 "`full_name` and `phone_number`"
with open("sizes.csv", "w") as out:
    writer = csv.DictWriter(out, fieldnames=["district", "persons"], extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
typed = [{"full_name": "A", "phone_number": "1"}]
with open("typed.csv", "w") as out:
    csv.DictWriter(out, fieldnames=["full_name", "phone_number"]).writerows(typed)
