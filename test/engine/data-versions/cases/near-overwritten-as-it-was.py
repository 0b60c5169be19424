# file: .git/HEAD = "ref: refs/heads/main\n"
# A step keeps what it was handed beside what it makes.
from pathlib import Path

import pandas as pd

STAGES = Path("stages")


def build(raw, folder):
    made = raw.copy()
    made["twice"] = made["a"] * 2
    raw.to_parquet(folder / "raw.parquet", index=False)
    made.to_parquet(folder / "made.parquet", index=False)
    return made


raw = pd.read_parquet(STAGES / "raw.parquet")
print(len(raw))
made = build(raw, STAGES)
