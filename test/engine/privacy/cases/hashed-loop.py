import hashlib

import pandas as pd

df = pd.read_csv("people.csv")
hashes = []
for phone in df["phone_number"]:
    hashes.append(hashlib.sha1(phone.encode()).hexdigest())  # expect: PRV007 "`phone_number`"
df["phone_number"] = hashes
