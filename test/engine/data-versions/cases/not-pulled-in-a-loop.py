# file: .dvc/config = "[core]\n    remote = s\n['remote \"s\"']\n    url = s3://b\n"
# file: parts.dvc = "outs:\n- md5: 683df7c434b80b86de3601395a2ab979.dir\n  size: 48\n  nfiles: 3\n  hash: md5\n  path: parts\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

found = []
for year in ["2021", "2022", "2023"]:
    found.append(pd.read_csv(f"parts/{year}.csv"))  # expect: DVL013 "(and 2 more here)"
rows = pd.concat(found)
model = LogisticRegression().fit(rows[["a"]], rows["label"])
