import hashlib

import pandas as pd

df = pd.read_csv("people.csv")
for column in ["email", "phone_number"]:
    df[column] = df[column].apply(lambda v: hashlib.sha256(v.encode()).hexdigest())  # expect: PRV007 "without a key"
