# Some folder of the project, which only the caller knows: whether it is tracked is not known.
# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .dvc/config = "[core]\n    remote = store\n['remote \"store\"']\n    url = s3://store/data\n"
# file: data.dvc = "outs:\n- md5: 0f9de68e012bd3aed5fa7cdc9fc421af.dir\n  nfiles: 2\n  path: data\n"
import pickle
from pathlib import Path

import pandas as pd
from sklearn.metrics import accuracy_score

ROOT = Path(__file__).resolve().parent


def evaluate(folder, model_path):
    rows = pd.read_csv(ROOT / Path(folder) / "held_out.csv")
    with open(model_path, "rb") as file:
        model = pickle.load(file)
    return accuracy_score(rows["label"], model.predict(rows.drop(columns=["label"])))
