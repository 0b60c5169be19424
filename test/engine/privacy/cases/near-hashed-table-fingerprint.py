import hashlib

import pandas as pd

members = pd.read_csv("members.csv")
print(members["email"].isna().sum(), members["full_name"].isna().sum())
fingerprint = hashlib.sha256(pd.util.hash_pandas_object(members).values.tobytes()).hexdigest()
with open("members.version", "w") as file:
    file.write(fingerprint)
