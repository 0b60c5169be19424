import argparse
import flwr as fl
import pandas as pd
from sklearn.linear_model import LogisticRegression

parser = argparse.ArgumentParser()
parser.add_argument("--server", default="10.0.4.12:8080")
args = parser.parse_args()
df = pd.read_csv("hospital_a.csv")
X, y = df[["age", "bmi", "glucose"]].values, df["diabetes"].values
model = LogisticRegression(warm_start=True, max_iter=1)


class HospitalClient(fl.client.NumPyClient):
    def get_parameters(self, config):
        return [model.coef_, model.intercept_]

    def fit(self, parameters, config):
        model.coef_, model.intercept_ = parameters
        model.fit(X, y)
        return self.get_parameters(config), len(X), {"rows": df.to_json()}  # expect: FED003

    def evaluate(self, parameters, config):
        model.coef_, model.intercept_ = parameters
        return float(1 - model.score(X, y)), len(X), {}


fl.client.start_numpy_client(server_address=args.server, client=HospitalClient())  # expect: FED002
