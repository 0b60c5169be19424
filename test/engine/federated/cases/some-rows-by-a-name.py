import flwr as fl
import pandas as pd


class Ward(fl.client.NumPyClient):
    def __init__(self, path):
        self.patients = pd.read_csv(path)

    def fit(self, parameters, config):
        sample = self.patients.head(20)
        counts = self.patients.groupby("ward").size()
        if config["each"]:
            own = self.patients.groupby("patient_id").mean()
            return [own.to_numpy()], 20, {}  # expect: FED003
        return parameters, 20, {"sample": sample.to_csv(index=False), "n": counts.to_json()}  # expect: FED003
