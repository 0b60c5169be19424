import json
from pathlib import Path

import pandas as pd

people = pd.read_csv("data/people.csv", usecols=["FirstName", "LastName", "Email", "City"])


def as_json(table):
    return json.dumps(table.to_dict("records"))


def build():
    page = Path("page.html").read_text(encoding="utf-8")
    parts = {"__CITIES__": json.dumps(people["City"].value_counts().to_dict()), "__ROWS__": as_json(people.head(200))}
    for key, text in parts.items():
        page = page.replace(key, text)
    Path("out.html").write_text(page, encoding="utf-8")  # expect: PRV004 "`FirstName`, `LastName` and `Email`"


def count():
    page = Path("page.html").read_text(encoding="utf-8")
    parts = {"__CITIES__": json.dumps(people["City"].value_counts().to_dict())}
    for key, text in parts.items():
        page = page.replace(key, text)
    Path("cities.html").write_text(page, encoding="utf-8")
