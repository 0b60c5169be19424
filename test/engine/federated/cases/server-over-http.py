import syft as sy
import requests
import torch

domain = sy.login(url="http://ward-a.hospital.net:8081", email="analyst@hospital.net", password=PASSWORD)  # expect: FED002 "Use `https://`"
near = sy.login(url="https://ward-b.hospital.net", email="analyst@hospital.net", password=PASSWORD)
here = sy.login(url="http://localhost:8080", email="analyst@hospital.net", password=PASSWORD)


def send(model, name):
    weights = {k: v.tolist() for k, v in model.state_dict().items()}
    requests.post("http://aggregator.ward.net:5000/federated/round", json={"client": name, "weights": weights})  # expect: FED002 "has no TLS"
    requests.post("http://127.0.0.1:5000/federated/round", json={"client": name, "weights": weights})
