# file: dvc.yaml = "stages:\n  train:\n    cmd: python stage-lacks-dep.py\n    deps:\n    - stage-lacks-dep.py\n"
import pandas as pd

rows = pd.read_csv("data/extra.csv")  # expect: DVL009 "data/extra.csv"
