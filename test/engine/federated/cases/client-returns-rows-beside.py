import flwr as fl
import pandas as pd
from sklearn.linear_model import SGDClassifier

patients = pd.read_csv("patients.csv")
X, y = patients[["age", "bmi"]].values, patients["died"].values
model = SGDClassifier(loss="log_loss").fit(X, y)


class Ward(fl.client.NumPyClient):
    def fit(self, parameters, config):
        model.partial_fit(X, y)
        return [model.coef_], len(X), {"sample": patients.head(20).to_json()}  # expect: FED003

    def evaluate(self, parameters, config):
        return 1 - model.score(X, y), len(X), {"rows": len(patients.head(20))}
