import os

import flwr as fl
import requests

CA = os.getenv("CA_URL", "http://ca:9000")


class Client(fl.client.NumPyClient):
    def fit(self, parameters, config):
        self.model.set_weights(parameters)
        self.model.fit(self.rows, self.labels)
        return self.model.get_weights(), len(self.rows), {}


def ensure_certificate(name):
    found = requests.get(f"{CA}/certificates/{name}/validate", timeout=5)
    if found.status_code != 200:
        requests.post(f"{CA}/certificates/generate", json={"client": name}, timeout=10)


def send_update(model):
    requests.post("http://aggregator:5000/submit", json={"w": [w.tolist() for w in model.get_weights()]})  # expect: FED002 "has no TLS"


def main(model):
    weights = model.get_weights()
    requests.post(f"{CA}/certificates/generate", json={"client": "ward-a"})
    requests.get("http://aggregator:5000/health")
    return weights


ensure_certificate("ward-a")
