# file: dvc.yaml = "stages:\n  clean:\n    cmd: python -m parts_of_two_stages --clean\n    deps:\n    - parts_of_two_stages.py\n    - raw/visits.csv\n    outs:\n    - made/visits.parquet\n  train:\n    cmd: python parts_of_two_stages.py\n    deps:\n    - parts_of_two_stages.py\n    - made/visits.parquet\n    outs:\n    - model.pkl\n"
# file: raw/visits.csv = "a,b\n1,2\n"
import argparse

import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression


def clean():
    rows = pd.read_csv("raw/visits.csv")  # expect: DVL001 "`raw/visits.csv`"
    rows.to_parquet("made/visits.parquet")
    rows.describe().to_csv("made/summary.csv")  # expect: DVL009 "No stage of `dvc.yaml` that runs this file names `made/summary.csv`"


def train():
    rows = pd.read_parquet("made/visits.parquet")
    joblib.dump(LogisticRegression().fit(rows[["a"]], rows["b"]), "model.pkl")


parser = argparse.ArgumentParser()
parser.add_argument("--clean", action="store_true")
if parser.parse_args().clean:
    clean()
else:
    train()
