# Another file than the one with the names goes away; and the file is written only after that.
import json
import os
from pathlib import Path

import pandas as pd
from openai import OpenAI

client = OpenAI()
complaints = pd.read_csv("complaints.csv")[["customer_name", "story", "branch"]]
names = Path(os.environ["OUT"]) / "names.jsonl"
counts = Path(os.environ["OUT"]) / "counts.jsonl"
counts.write_text(json.dumps(complaints.groupby("branch").size().to_dict()))
client.files.create(file=counts.open("rb"), purpose="batch")
client.files.create(file=names.open("rb"), purpose="batch")
names.write_text("\n".join(complaints["customer_name"]))  # expect: PRV004 "`customer_name`"
with counts.open("rb") as done:
    client.files.create(file=done, purpose="batch")
