# The mended file where it is there, else the first one, which stays as it was.
# file: data/raw.csv = "age\n1\n"
# file: data/asked.csv = "age\n1\n"
import os
from pathlib import Path

import pandas as pd

if os.path.exists("data/mended.csv"):
    rows = pd.read_csv("data/mended.csv")
else:
    rows = pd.read_csv("data/raw.csv")
rows["age"] = rows["age"].clip(0, 99)
rows.to_csv("data/mended.csv", index=False)

answers = Path("data/answers.csv")
if not answers.is_file():
    said = pd.read_csv("data/asked.csv")
else:
    said = pd.read_csv(answers)
said["age"] = said["age"].fillna(0)
said.to_csv(answers, index=False)
