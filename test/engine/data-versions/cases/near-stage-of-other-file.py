# file: dvc.yaml = "stages:\n  train:\n    cmd: python train.py\n    deps:\n    - train.py\n"
import pandas as pd

rows = pd.read_csv("data/extra.csv")
