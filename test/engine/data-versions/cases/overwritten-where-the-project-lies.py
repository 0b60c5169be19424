# file: .git/HEAD = "ref: refs/heads/main\n"
from pathlib import Path

import pandas as pd

ROWS = Path(__file__).resolve().parent / "stages" / "rows.csv"

rows = pd.read_csv(ROWS)
rows["twice"] = rows["a"] * 2
rows.to_csv(ROWS, index=False)  # expect: DVL007 "`stages/rows.csv` is overwritten"
