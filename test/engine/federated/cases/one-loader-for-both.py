import flwr as fl
import torch


class Ward(fl.client.NumPyClient):
    def fit(self, parameters, config):
        for images, labels in self.loader:
            self.step(images, labels)
        return self.weights(), len(self.loader.dataset), {}

    def evaluate(self, parameters, config):
        right = 0
        for images, labels in self.loader:  # expect: FED007 "`self.loader`"
            right += (self.model(images).argmax(1) == labels).sum().item()
        return 0.0, len(self.loader.dataset), {"accuracy": right}


class Clinic(fl.client.NumPyClient):
    def fit(self, parameters, config):
        train(self.model, self.data, epochs=1)
        return self.weights(), 1, {}

    def evaluate(self, parameters, config):
        loss, accuracy = test(self.model, self.held_out_data)
        return loss, 1, {"accuracy": accuracy}
