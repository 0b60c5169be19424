# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "*.csv\n"
import os

import pandas as pd
from sklearn.linear_model import LogisticRegression


def folders():
    given = os.environ.get("BEATS_DIR", "").strip()
    if given:
        yield os.path.abspath(given)
    yield os.path.join(os.path.dirname(os.path.abspath(__file__)), "beats")


def found():
    for folder in folders():
        if os.path.isfile(os.path.join(folder, "beats_train.csv")):
            return folder
    return None


def beats(folder):
    rows = pd.read_csv(os.path.join(folder, "beats_train.csv"))  # expect: DVL001 "`beats/beats_train.csv`"
    return LogisticRegression().fit(rows.drop(columns=["label"]), rows["label"])


folder = found()
if folder:
    beats(folder)
