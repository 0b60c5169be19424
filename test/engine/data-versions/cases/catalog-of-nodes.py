# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "/data/\n"
# file: conf/base/catalog.yml = "readings:\n  type: pandas.CSVDataset\n  filepath: data/01_raw/readings.csv\n"
# file: data/01_raw/readings.csv = "a,label\n1,0\n2,1\n"
from kedro.pipeline import node, pipeline
from sklearn.linear_model import LogisticRegression


def train(readings, options):
    return LogisticRegression(C=options["c"]).fit(readings[["a"]], readings["label"])


def create_pipeline(**kwargs):
    return pipeline([node(train, ["readings", "params:options"], "model")])  # expect: DVL001 "data/01_raw/readings.csv"
