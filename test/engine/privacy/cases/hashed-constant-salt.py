import hashlib
import pandas as pd

SALT = "my-super-salt-2021"
df = pd.read_csv("customers.csv")
df["customer_key"] = df["email"].apply(lambda v: hashlib.sha256((SALT + v).encode()).hexdigest())  # expect: PRV008
