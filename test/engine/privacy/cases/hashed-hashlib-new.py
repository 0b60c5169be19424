import hashlib

import pandas as pd

df = pd.read_csv("people.csv")
df["passport_no"] = [hashlib.new("sha1", str(v).encode()).hexdigest() for v in df["passport_no"]]  # expect: PRV007 "`passport_no`"
