# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "days/\n"
# file: days/1.csv = "a,label\n1,1\n"
import sys

import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("days/%(day)s.csv" % {"day": sys.argv[1]})  # expect: DVL001 "`days/*.csv` is ignored by git"
LogisticRegression().fit(rows[["a"]], rows["label"])
