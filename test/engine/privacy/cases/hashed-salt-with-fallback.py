import hashlib
import os
import pandas as pd

salt = os.getenv("HASH_SALT", "pepper123")
df = pd.read_csv("members.csv")
df["email"] = df["email"].apply(lambda x: hashlib.sha256(f"{salt}{x}".encode()).hexdigest())  # expect: PRV008
