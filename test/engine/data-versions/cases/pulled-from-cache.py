# file: .dvc/config = ""
# file: .dvc/cache/files/md5/68/3df7c434b80b86de3601395a2ab979 = "a,label\n1,0\n"
# file: data/rows.csv.dvc = "outs:\n- md5: 683df7c434b80b86de3601395a2ab979\n  size: 16\n  hash: md5\n  path: rows.csv\n"
import pandas as pd

rows = pd.read_csv("data/rows.csv")  # expect: DVL013 "dvc checkout data/rows.csv.dvc" DVL016
