import json
from pathlib import Path

import pandas as pd

rows = []
for file in Path("exports").glob("*.json"):
    for turn in json.loads(file.read_text())["turns"]:
        rows.append({"user_email": turn["email"], "question": turn["text"]})

chats = pd.DataFrame(rows)
chats.to_csv("chats.csv")  # expect: PRV004 "`user_email`"
slim = chats.drop(columns=["user_email"])
slim.to_csv("slim.csv")
