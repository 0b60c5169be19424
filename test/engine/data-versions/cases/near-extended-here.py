# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "local/\n"
# file: local/rows.csv = "a,b,label\n1,2,0\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

with open("local/rows.csv", "r+") as rows_file:
    rows_file.write("a,b,label\n1,2,0\n")
rows = pd.read_csv("local/rows.csv")
LogisticRegression().fit(rows[["a", "b"]], rows["label"])
