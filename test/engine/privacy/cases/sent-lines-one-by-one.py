import json

import pandas as pd

complaints = pd.read_csv("complaints.csv")[["customer_name", "story", "branch"]]
lines = [json.dumps({"name": row.customer_name, "story": row.story}) for row in complaints.itertuples()]
branches = [json.dumps({"branch": row.branch}) for row in complaints.itertuples()]
with open("train.jsonl", "w") as out:
    for line in lines:
        out.write(line)  # expect: PRV004 "`customer_name`"
with open("branches.jsonl", "w") as out:
    for line in branches:
        out.write(line)
