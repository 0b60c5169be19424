import flwr as fl
from clinic import load_clinic

X, y = load_clinic()
labels = ["healthy", "ill"]


class Clinic(fl.client.NumPyClient):
    def fit(self, parameters, config):
        parameters = train(parameters, X, y)
        return parameters, len(X), {"x": X.tobytes()}  # expect: FED003 "`X.tobytes()`"

    def evaluate(self, parameters, config):
        data: bytes = summary(parameters)
        X = means(parameters)
        return 0.1, len(y), {"means": X.tolist(), "all": data.tolist()}
