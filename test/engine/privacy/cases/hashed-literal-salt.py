import hashlib

import pandas as pd

SALT = "s4lt-of-2023"
df = pd.read_csv("people.csv")
df["ssn"] = df["ssn"].apply(lambda x: hashlib.sha256((x + SALT).encode()).hexdigest())  # expect: PRV008 "`SALT`"
