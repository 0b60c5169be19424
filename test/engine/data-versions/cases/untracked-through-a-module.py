# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: data/train.csv = "a,label\n1,0\n"
# file: code/parts/prepare.py = "def tidy(rows):\n    rows = rows.dropna()\n    return rows\n"
import sys

import pandas as pd

sys.path.append("code/parts/")
from prepare import tidy

rows = tidy(pd.read_csv("data/train.csv"))  # expect: DVL001
model = estimator().fit(rows[["a"]], rows["label"])
