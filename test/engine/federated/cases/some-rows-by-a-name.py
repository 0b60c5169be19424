import flwr as fl
import pandas as pd


class Ward(fl.client.NumPyClient):
    def __init__(self, path):
        self.patients = pd.read_csv(path)

    def fit(self, parameters, config):
        sample = self.patients.head(20)
        counts = self.patients.groupby("ward").size()
        return parameters, 20, {"sample": sample.to_csv(index=False), "n": counts.to_json()}  # expect: FED003
