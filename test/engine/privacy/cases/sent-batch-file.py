import json

import pandas as pd
from openai import OpenAI

client = OpenAI()
claims = pd.read_csv("claims.csv")
with open("batch.jsonl", "w") as out:
    for row in claims.to_dict("records"):
        text = f"Summarise for {row['policy_holder_name']}: {row['description']}"
        out.write(json.dumps({"body": {"input": text}}) + "\n")  # expect: PRV004 "`policy_holder_name`"

with open("types.jsonl", "w") as out:
    for kind in claims["claim_type"].unique():
        out.write(json.dumps({"body": {"input": kind}}) + "\n")

client.files.create(file=open("batch.jsonl", "rb"), purpose="batch")  # expect: PRV005 "`policy_holder_name`"
client.files.create(file=open("types.jsonl", "rb"), purpose="batch")
