# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/raw/\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("data/raw/train.csv")  # expect: DVL001 "`data/raw/train.csv` is ignored by git"
model = LogisticRegression().fit(rows[["a"]], rows["label"])
other = pd.read_csv("elsewhere/data/raw/train.csv")
second = LogisticRegression().fit(other[["a"]], other["label"])
