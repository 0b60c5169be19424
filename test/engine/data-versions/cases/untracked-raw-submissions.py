# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "data/\n"
# file: data/raw/submissions_2019.csv = "a,label\n1,2\n"
# file: data/lgb_submission.csv = "a,label\n1,2\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("data/raw/submissions_2019.csv")  # expect: DVL001 "`data/raw/submissions_2019.csv`"
made = pd.read_csv("data/lgb_submission.csv")
both = pd.concat([rows, made])
model = LogisticRegression().fit(both[["a"]], both["label"])
