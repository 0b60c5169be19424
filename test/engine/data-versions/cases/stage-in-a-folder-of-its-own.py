# file: pipelines/dvc.yaml = "stages:\n  prepare:\n    cmd: python ../stage-in-a-folder-of-its-own.py\n    deps:\n    - ../stage-in-a-folder-of-its-own.py\n    - ../data/raw/calls.csv\n    outs:\n    - ../data/ready.csv\n"
# file: .dvc/config = "[core]\n    autostage = true\n"
# file: data/towns.csv = "town,people\na,1\n"
import pandas as pd

calls = pd.read_csv("data/raw/calls.csv")
towns = pd.read_csv("data/towns.csv")  # expect: DVL009 "`../data/towns.csv`, which it reads"
calls.merge(towns).to_csv("../data/ready.csv", index=False)
