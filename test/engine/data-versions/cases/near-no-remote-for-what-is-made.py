# file: .dvc/config = ""
# file: dvc.yaml = "stages:\n  make:\n    cmd: python make.py\n    deps:\n    - make.py\n    outs:\n    - made/rows.csv\n"
# file: dvc.lock = "schema: '2.0'\nstages:\n  make:\n    cmd: python make.py\n    outs:\n    - path: made/rows.csv\n      hash: md5\n      md5: 683df7c434b80b86de3601395a2ab979\n      size: 16\n"
# file: made/rows.csv = "a,b,label\n1,2,0\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("made/rows.csv")
model = LogisticRegression().fit(rows[["a"]], rows["label"])
