import uuid

import pandas as pd

df = pd.read_csv("people.csv")
df["email"] = [uuid.uuid4().hex for _ in range(len(df))]
df["full_name"] = "REDACTED"
df[["email", "full_name", "score"]].to_csv("safe.csv")
