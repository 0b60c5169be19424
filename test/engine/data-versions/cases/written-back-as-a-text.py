from pathlib import Path

import pandas as pd

path = Path("data/raw/cells.csv")
rows = pd.read_csv(path)
rows = rows.dropna()
path.write_text(rows.to_csv(index=False))  # expect: DVL007 "cells.csv"
