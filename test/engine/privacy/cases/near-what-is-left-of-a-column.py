import hashlib
import hmac
import os

import pandas as pd


def code_of(value):
    return hmac.new(os.environ["KEY"].encode(), value.encode(), hashlib.sha256).hexdigest()


df = pd.read_csv("customers.csv")
print(df["email"].str.len())
print(df["email"].apply(len))
print(df["email"].map(lambda mail: mail.split("@")[1]))
print(df["email"].str.split("@").str[1])
print(df["email"].map(code_of))
