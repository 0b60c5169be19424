import hashlib
import pandas as pd

users = pd.read_csv("users.csv")
for col in ["email", "phone_number", "ssn"]:
    users[col] = users[col].astype(str).apply(lambda x: hashlib.sha1(x.encode()).hexdigest())  # expect: PRV007
users.to_csv("users_hashed.csv", index=False)
