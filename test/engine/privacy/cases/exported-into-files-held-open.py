import gzip
import json
import sys
import zipfile
from pathlib import Path

import jsonlines
import pandas as pd

OUT = Path("contacts.jsonl")
patients = pd.read_csv("patients.csv")[["patient_name", "email", "ward"]]


def keep(chat):
    record = {"customer": chat["customer_name"], "email": chat["customer_email"]}
    with OUT.open("w") as out:
        out.write(json.dumps(record) + "\n")  # expect: PRV004 "written in clear"
    with gzip.open("contacts.jsonl.gz", "wt") as packed:
        packed.write(json.dumps(record))  # expect: PRV004 "written in clear"
    with jsonlines.open("more.jsonl", mode="w") as lines:
        lines.write(record)  # expect: PRV004 "written in clear"


with open("patients.txt", "w") as out:
    for row in patients.itertuples():
        print(row.patient_name, row.email, file=out)  # expect: PRV004 "written in clear"
        print(row.ward, file=out)
print("kept", file=sys.stderr)


with zipfile.ZipFile("patients.zip", "w") as archive:
    archive.writestr("patients.csv", patients.to_csv())  # expect: PRV004 "`patient_name` and `email`"
    archive.writestr("wards.csv", patients[["ward"]].to_csv())
with OUT.open("w") as out:
    out.write(patients["ward"].value_counts().to_json())
