# file: .git/HEAD = "ref: refs/heads/main\n"
# file: dvc.yaml = "stages:\n  train:\n    cmd: python stage-default-in-a-longer-word.py\n    deps:\n    - stage-default-in-a-longer-word.py\n    outs:\n    - kept/model.joblib\n"
import argparse

import joblib
from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression

parser = argparse.ArgumentParser()
parser.add_argument("--kind", default="rf")
args = parser.parse_args()

x, y = load_wine(return_X_y=True)
model = LogisticRegression().fit(x, y)
joblib.dump(model, "kept/model.joblib")
joblib.dump(model, f"kept/{args.kind}.joblib")
joblib.dump(model.score(x, y), "kept/performance.joblib")  # expect: DVL009
