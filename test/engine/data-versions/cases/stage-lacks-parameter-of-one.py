# What each function is handed is its own, though all call it the same.
# file: params.yaml = "train: {batch: 32, rows: 900}\njudge: {rows: 100, batch: 8}\nseed: 3\nlimits: {low: 1}\n"
# file: dvc.yaml = "stages:\n  run:\n    cmd: python stage-lacks-parameter-of-one.py\n    deps: [stage-lacks-parameter-of-one.py]\n    params: [train.batch, judge.rows]\n"
import yaml

settings = None


def fit(config):
    print(config["batch"])


def judge(config, size=0):
    limits = {"low": config["rows"]}
    print(limits["low"], size)


def describe(config):
    return config["rows"] + config["batch"]


def both(config):
    return config["rows"]


def start():
    global settings
    settings = yaml.safe_load(open("params.yaml"))


def seed():
    return settings["seed"]  # expect: DVL009 "`seed`"


start()
fit(settings["train"])
judge(settings["judge"], size=settings["limits"]["low"])  # expect: DVL009 "`limits.low`"
print(describe({"rows": 1, "batch": 2}), both(settings["train"]), both(settings["judge"]), seed())
