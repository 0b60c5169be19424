# file: params.yaml = "split: {seed: 1, ratio: 0.2}\nfiles: {raw: rows.csv}\n"
# file: dvc.yaml = "stages:\n  cut:\n    cmd: python stage-lacks-parameter-handed-on.py --config params.yaml\n    deps: [stage-lacks-parameter-handed-on.py, rows.csv]\n    params: [split.seed]\n    outs: [train.csv]\n"
import argparse

import pandas as pd
import yaml
from sklearn.model_selection import train_test_split


def load(path):
    with open(path) as file:
        return yaml.safe_load(file)


def cut(rows, split):
    return train_test_split(rows, test_size=split["ratio"], random_state=split["seed"])  # expect: DVL009 "`split.ratio`"


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", default="params.yaml")
    config = load(parser.parse_args().config)
    train, _ = cut(pd.read_csv(config["files"]["raw"]), config["split"])
    train.to_csv("train.csv")
