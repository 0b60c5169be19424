# Parameters that only say where files lie: a stage names the files.
# file: params.yaml = "load:\n  source: raw/wine.csv\n  target: data/wine.csv\nseed: 3\n"
# file: raw/wine.csv = "a,b\n1,2\n"
# file: dvc.yaml = "stages:\n  load:\n    cmd: python near-stage-parameters-are-paths.py\n    deps:\n    - near-stage-parameters-are-paths.py\n    - raw/wine.csv\n    outs:\n    - data/wine.csv\n"
import pandas as pd
import yaml

with open("params.yaml") as file:
    parameters = yaml.safe_load(file)
rows = pd.read_csv(parameters["load"]["source"])
rows.to_csv(parameters["load"]["target"], index=False)
