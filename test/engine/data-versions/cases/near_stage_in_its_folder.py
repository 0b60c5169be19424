# file: dvc.yaml = "stages:\n  take:\n    cmd: python -m near_stage_in_its_folder\n    wdir: work\n    deps:\n    - .\\raw\\rows.csv\n    - ../near_stage_in_its_folder.py\n    outs:\n    - .\\made\\rows.csv\n    params:\n    - seed\n"
# file: params.yaml = "seed: 1\n"
import pandas as pd
import yaml

rows = pd.read_csv("raw/rows.csv")
rows.to_csv("work/made/rows.csv")
with open("params.yaml", "w") as file:
    yaml.safe_dump({"seed": 2}, file)
