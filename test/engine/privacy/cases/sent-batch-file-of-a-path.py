import json
import os
from pathlib import Path

import pandas as pd
from azure.storage.blob import BlobServiceClient
from openai import OpenAI

client = OpenAI()
complaints = pd.read_csv("complaints.csv")[["customer_name", "story"]]
lines = [json.dumps({"body": f"{row.customer_name}: {row.story}"}) for row in complaints.itertuples()]

batch = Path("batch.jsonl")
batch.write_text("\n".join(lines))  # expect: PRV004 "`customer_name`"
client.files.create(file=batch.open("rb"), purpose="batch")  # expect: PRV005 "OpenAI"
client.files.create(file=open("batch.jsonl", "rb"), purpose="batch")  # expect: PRV005 "OpenAI"

target = Path(os.environ["OUT"]) / f"{os.environ['DAY']}.jsonl"
with open(target, "w") as out:
    for line in lines:
        out.write(line)  # expect: PRV004 "`customer_name`"
blobs = BlobServiceClient.from_connection_string(os.environ["BLOBS"])
with target.open("rb") as done:
    blobs.get_blob_client("days", "day").upload_blob(done)  # expect: PRV004 "Azure Blob Storage"
