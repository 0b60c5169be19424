import pandas as pd
from sklearn.linear_model import LogisticRegression


class Trainer:
    def __init__(self, path):
        self.frame = pd.read_csv(path)
        self.model = LogisticRegression()

    def run(self):
        X = self.frame[["patient_id", "age", "bp"]]
        self.model.fit(X, self.frame["sick"])  # expect: PRV001 "`patient_id`"


Trainer("sick.csv").run()
