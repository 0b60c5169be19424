import hashlib

import pandas as pd


def digest(value):
    h = hashlib.sha256()
    h.update(value.encode())  # expect: PRV007 "`email`"
    return h.hexdigest()


df = pd.read_csv("people.csv")
df["email"] = df["email"].apply(digest)
