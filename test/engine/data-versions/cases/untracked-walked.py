# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "sensors/\n"
# file: sensors/a.csv = "a,label\n1,1\n"
import os

import pandas as pd
from sklearn.linear_model import LogisticRegression

tables = []
for folder, _, names in os.walk("sensors"):
    for name in names:
        if name.endswith(".csv"):
            tables.append(pd.read_csv(os.path.join(folder, name)))  # expect: DVL001 "`sensors`"
rows = pd.concat(tables)
LogisticRegression().fit(rows[["a"]], rows["label"])
