# expect-next: DVL009 "does not name it"
import pandas as pd

# file: dvc.yaml = "stages:\n  clean:\n    cmd: python stage-lacks-script.py\n    deps:\n      - data/rows.csv\n    outs:\n      - data/clean.csv\n"
# file: .dvc/config = ""
rows = pd.read_csv("data/rows.csv")
rows.dropna().to_csv("data/clean.csv")
