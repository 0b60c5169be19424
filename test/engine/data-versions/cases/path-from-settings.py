# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "inputs/\nlater/\n"
# file: inputs/train.csv = "a,b,label\n1,2,0\n"
# file: inputs/valid.csv = "a,b,label\n1,2,0\n"
# file: later/more.csv = "a,b,label\n1,2,0\n"
# file: config.yaml = "folder: inputs\ndata:\n  train: ${folder}/train.csv\n  valid: inputs/valid.csv\n"
# file: settings.toml = "[data]\nmore = 'later/more.csv'\n"
import pandas as pd
import tomllib
import yaml
from omegaconf import OmegaConf
from sklearn.linear_model import LogisticRegression


def read_settings(path):
    with open(path) as stream:
        return yaml.safe_load(stream)


config = read_settings("config.yaml")
written = OmegaConf.load("config.yaml")
with open("settings.toml", "rb") as stream:
    settings = tomllib.load(stream)

train = pd.read_csv(written.data.train)  # expect: DVL001 "`inputs/train.csv`"
valid = pd.read_csv(config["data"]["valid"])  # expect: DVL001 "`inputs/valid.csv`"
more = pd.read_csv(settings["data"]["more"])  # expect: DVL001 "`later/more.csv`"
rows = pd.concat([train, more])
model = LogisticRegression().fit(rows[["a", "b"]], rows["label"])
print(model.score(valid[["a", "b"]], valid["label"]))
