import flwr as fl


class SecureAggregation(fl.server.strategy.FedAvg):
    def aggregate_fit(self, server_round, results, failures):
        return super().aggregate_fit(server_round, unmask(results), failures)


strategy = SecureAggregation(min_fit_clients=8)
fl.server.start_server(server_address="0.0.0.0:9092", strategy=strategy, certificates=certificates)
