import flwr as fl
import pandas as pd


class Ward(fl.client.NumPyClient):
    def __init__(self, model):
        self.model = model
        self.people = pd.read_csv("people.csv")
        self.count = len(self.people)

    def get_parameters(self, config):
        return [self.people.values]  # expect: FED003 "`self.people.values`, rows of people.csv"

    def fit(self, parameters, config):
        self.model.set_weights(parameters)
        self.model.fit(self.people)
        return self.model.get_weights(), self.count, {}

    def evaluate(self, parameters, config):
        return 0.1, self.count, {"mean": self.people["age"].mean()}


fl.client.start_client(server_address="ward.example.org:443", client=Ward(None).to_client(), root_certificates=certificates)
