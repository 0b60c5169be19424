# Another file is read besides, but not instead: what is asked for is read and written whatever there is of the other.
# file: data/mended.csv = "age\n1\n"
# file: data/more.csv = "age\n2\n"
import os

import pandas as pd

if os.path.exists("data/more.csv"):
    rows = pd.read_csv("data/mended.csv")
else:
    rows = pd.read_csv("data/more.csv")
rows["age"] = rows["age"].clip(0, 99)
rows.to_csv("data/mended.csv", index=False)  # expect: DVL007 "is overwritten with what was made of it"
