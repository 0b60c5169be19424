import hashlib
import hmac
import os
import pandas as pd

KEY = os.environ["PSEUDONYM_KEY"].encode()
df = pd.read_csv("patients.csv")
df["pid"] = df["patient_name"].map(lambda v: hmac.new(KEY, v.encode(), hashlib.sha256).hexdigest())
df = df.drop(columns=["patient_name"])
