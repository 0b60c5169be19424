import flwr as fl
import numpy as np
import pandas as pd

patients = pd.read_csv("ward.csv")
features = patients[["age", "creatinine", "sodium"]].to_numpy()


class WardClient(fl.client.NumPyClient):
    def __init__(self, net):
        self.net = net

    def get_parameters(self, config):
        return [features]  # expect: FED003

    def fit(self, parameters, config):
        return self.net.get_weights() + [features], len(features), {}  # expect: FED003
