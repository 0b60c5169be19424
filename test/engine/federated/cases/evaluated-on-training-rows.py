import flwr as fl
from torch.utils.data import DataLoader


class Cl(fl.client.NumPyClient):
    def __init__(self, model, train_data):
        self.model = model
        self.train_loader = DataLoader(train_data, batch_size=32, shuffle=True)

    def fit(self, parameters, config):
        train(self.model, self.train_loader)
        return get_weights(self.model), len(self.train_loader.dataset), {}

    def evaluate(self, parameters, config):
        loss, acc = test(self.model, self.train_loader)  # expect: FED007
        return loss, len(self.train_loader.dataset), {"accuracy": acc}
