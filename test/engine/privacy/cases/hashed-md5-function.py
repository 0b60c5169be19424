import hashlib

import pandas as pd


def anonymise(value):
    return hashlib.md5(str(value).encode("utf-8")).hexdigest()  # expect: PRV007 "`email`"


df = pd.read_csv("subscribers.csv")
df["email"] = df["email"].map(anonymise)
