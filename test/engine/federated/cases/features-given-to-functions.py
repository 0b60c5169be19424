import flwr as fl


class Ward(fl.client.NumPyClient):
    def fit(self, parameters, config):
        step(self.net, self.x, self.y)
        return weights(self.net), len(self.x), {}

    def evaluate(self, parameters, config):
        scores = self.net(self.x).squeeze()  # expect: FED007
        return float(loss(scores, self.y)), len(self.x), {}
