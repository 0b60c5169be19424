# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: data/train.csv = "a,label\n1,0\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("data/train.csv")  # expect: DVL001 "is ignored by git"
model = LogisticRegression().fit(rows[["a"]], rows["label"])
