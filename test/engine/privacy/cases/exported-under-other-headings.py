import hashlib

import pandas as pd

rows = pd.read_csv("parsed.csv", encoding="latin-1")
rows = rows.iloc[:, 1:]
rows.to_csv("sheet.csv", index=False, header=["points", "Name", "Location", "phoneno", "email"])  # expect: PRV004 "`Name`, `phoneno` and `email`"
rows.to_csv("points.csv", header=["points", "state", "weight"])
rows.to_csv("plain.csv", header=True)
named = pd.read_csv("contacts.csv")
named["email"] = named["email"].map(lambda one: hashlib.blake2b(one.encode(), key=KEY).hexdigest())
named[["points", "email"]].to_csv("coded.csv", header=["points", "email"])
counts = rows.describe()
counts.to_csv("counts.csv", header=["name", "email"])
