import hashlib
import secrets

import pandas as pd

salt = secrets.token_hex(16)
df = pd.read_csv("people.csv")
df["email"] = df["email"].apply(lambda x: hashlib.sha256((salt + x).encode()).hexdigest())
