import csv
import json
import re

from tika import parser

text = parser.from_file("letter.pdf")["content"]
found = {"name": text.split("\n")[0], "email_addresses": re.findall(r"\S+@\S+", text)}
with open("found.json", "w") as out:
    json.dump(found, out)  # expect: PRV004 "`name` and `email_addresses`"
parsed = {}
parsed["Phone number"] = re.findall(r"\d{10}", text)
parsed["Name"] = text.split("\n")[0]
with open("parsed.json", "w") as out:
    json.dump(parsed, out)  # expect: PRV004 "`Name` and `Phone number`"


class Bookings:
    def __init__(self, path):
        self.path = path
        self.items = []

    def book(self, patient_name, phone, when):
        self.items.append({"patient_name": patient_name, "phone_number": phone, "when": when})
        self.save()

    def save(self):
        with open(self.path, "w") as out:
            json.dump(self.items, out)  # expect: PRV004 "`patient_name` and `phone_number`"


def sign_up(name, email, day):
    with open("list.csv", "a") as out:
        csv.writer(out).writerow([name, email, day])  # expect: PRV004 "`name` and `email`"
        out.write(f"{name},{email},{day}\n")  # expect: PRV004 "`name` and `email`"
