import hashlib
import os

import pandas as pd

SALT = os.environ["SALT"]
df = pd.read_csv("people.csv")
df["ssn"] = df["ssn"].apply(lambda x: hashlib.sha256((SALT + x).encode()).hexdigest())
