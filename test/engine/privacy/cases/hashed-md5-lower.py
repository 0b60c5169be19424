import hashlib
import pandas as pd

df = pd.read_csv("newsletter.csv")
df["email_hash"] = df["email"].apply(lambda e: hashlib.md5(e.lower().encode("utf-8")).hexdigest())  # expect: PRV007
df = df.drop(columns=["email"])
df.to_csv("newsletter_anon.csv", index=False)
