import hashlib
import hmac

import boto3
import pandas as pd

KEY = boto3.client("secretsmanager").get_secret_value(SecretId="pseudonyms")["SecretString"].encode()
df = pd.read_csv("people.csv")
df["email"] = df["email"].map(lambda v: hmac.new(KEY, v.encode(), hashlib.sha256).hexdigest())
