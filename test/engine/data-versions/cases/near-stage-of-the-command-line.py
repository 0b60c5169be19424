# file: .git/HEAD = "ref: refs/heads/main\n"
# file: dvc.yaml = "stages:\n  train:\n    cmd: python near-stage-of-the-command-line.py --out kept/model.joblib\n    deps:\n    - near-stage-of-the-command-line.py\n    outs:\n    - kept/model.joblib\n"
import argparse

import joblib
from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression

parser = argparse.ArgumentParser()
parser.add_argument("--out", default="models/model.joblib")
args = parser.parse_args()

x, y = load_wine(return_X_y=True)
joblib.dump(LogisticRegression().fit(x, y), args.out)
