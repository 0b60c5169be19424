import hashlib

import pandas as pd

df = pd.read_csv("people.csv")
df["hkid"] = df["hkid"].apply(lambda x: hashlib.sha256(x.encode()).hexdigest())  # expect: PRV007 "12 seconds"
