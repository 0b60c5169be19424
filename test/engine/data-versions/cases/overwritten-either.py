# Whichever of the two was read is written again.
# file: data/raw.csv = "age\n1\n"
import os

import pandas as pd

path = "data/mended.csv" if os.path.exists("data/mended.csv") else "data/raw.csv"
rows = pd.read_csv(path)
rows["age"] = rows["age"].clip(0, 99)
rows.to_csv(path, index=False)  # expect: DVL007 "is overwritten with what was made of it"
