# file: dvc.yaml = "stages:\n  fit:\n    cmd: python near-stage-files-of-a-folder.py\n    deps: [near-stage-files-of-a-folder.py, parts/a.csv, parts/b.csv]\n    outs: [model.txt]\n"
# file: parts/a.csv = "a,label\n1,1\n"
# file: parts/b.csv = "a,label\n1,1\n"
import glob

import pandas as pd

rows = pd.concat(pd.read_csv(path) for path in glob.glob("parts/*.csv"))
with open("model.txt", "w") as file:
    file.write(str(rows.a.mean()))
