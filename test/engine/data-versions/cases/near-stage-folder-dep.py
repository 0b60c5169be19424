# file: params.yaml = "folder: data\n"
# file: dvc.yaml = "stages:\n  train:\n    cmd: python near-stage-folder-dep.py\n    deps:\n    - near-stage-folder-dep.py\n    - ${folder}\n"
import pandas as pd

rows = pd.read_csv("data/extra.csv")
