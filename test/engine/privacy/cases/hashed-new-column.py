import pandas as pd
from hashlib import md5

df = pd.read_csv("people.csv")
df["uid"] = df["email"].map(lambda e: md5(e.lower().encode()).hexdigest())  # expect: PRV007 "`email`"
df = df.drop(columns=["email"])
df.to_csv("anon.csv")
