# A client keeps one table; the first takes the same columns of all its rows twice, the second holds some rows out.
import flwr as fl
import pandas as pd
from sklearn.linear_model import SGDClassifier

COLUMNS = ["visits", "wait", "cost"]


class Branch(fl.client.NumPyClient):
    def __init__(self, path):
        self.rows = pd.read_csv(path)
        self.model = SGDClassifier(loss="log_loss")

    def fit(self, parameters, config):
        self.model.partial_fit(self.rows[COLUMNS], self.rows["left"], classes=[0, 1])
        return [self.model.coef_, self.model.intercept_], len(self.rows), {}

    def evaluate(self, parameters, config):
        score = self.model.score(self.rows[COLUMNS], self.rows["left"])  # expect: FED007
        return 1 - score, len(self.rows), {"score": score}


class Careful(fl.client.NumPyClient):
    def __init__(self, path):
        self.rows = pd.read_csv(path)
        self.model = SGDClassifier(loss="log_loss")

    def fit(self, parameters, config):
        self.model.partial_fit(self.rows[COLUMNS][:800], self.rows["left"][:800], classes=[0, 1])
        return [self.model.coef_, self.model.intercept_], 800, {}

    def evaluate(self, parameters, config):
        score = self.model.score(self.rows[COLUMNS][800:], self.rows["left"][800:])
        return 1 - score, len(self.rows) - 800, {"score": score}
