# file: dvc.yaml = "stages:\n  train:\n    cmd: python -m stage_of_a_module\n    deps:\n    - stage_of_a_module.py\n    - data/train.csv\n    outs:\n    - model.pkl\n"
# file: data/train.csv = "a,b\n1,2\n"
# file: data/extra.csv = "a,b\n1,2\n"
import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_csv("data/train.csv")  # expect: DVL001
extra = pd.read_csv("data/extra.csv")  # expect: DVL009 "Add `- data/extra.csv` to its `deps`"
model = LogisticRegression().fit(rows[["a"]], rows["b"])
joblib.dump(model, "model.pkl")
