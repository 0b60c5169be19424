# file: .git/HEAD = "ref: refs/heads/main\n"
# file: settings/train.yaml = "depth: 3\n"
# file: settings/params.json = "{}\n"
import argparse
import json

import yaml
from sklearn.datasets import load_wine
from sklearn.ensemble import RandomForestClassifier

parser = argparse.ArgumentParser()
parser.add_argument("--settings", default="settings/train.yaml")
args = parser.parse_args()
with open(args.settings) as file:
    settings = yaml.safe_load(file)
more = json.load(open("settings/params.json"))

x, y = load_wine(return_X_y=True)
run(model=RandomForestClassifier(settings["depth"]), rows=x, labels=y).fit(settings, more)
