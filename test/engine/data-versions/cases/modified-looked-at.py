# file: .dvc/config = "[core]\n    remote = s\n['remote \"s\"']\n    url = s3://b\n"
# file: data/rows.csv = "a,b,label\n1,2,1\n"
# file: data/rows.csv.dvc = "outs:\n- md5: 683df7c434b80b86de3601395a2ab979\n  size: 16\n  hash: md5\n  path: rows.csv\n"
# file: data/state.json = "{}"
# file: data/state.json.dvc = "outs:\n- md5: 683df7c434b80b86de3601395a2ab979\n  size: 2\n  hash: md5\n  path: state.json\n"
import json

import pandas as pd

rows = pd.read_csv("data/rows.csv")  # expect: DVL002 "is not the data that is read here"
print(rows.groupby("label").a.mean())
state = json.load(open("data/state.json"))
