import argparse

import flwr as fl


class KeepBest(fl.server.strategy.FedAvg):
    def aggregate_fit(self, server_round, results, failures):
        return super().aggregate_fit(server_round, results, failures)


class KeepBestLogged(KeepBest):
    pass


parser = argparse.ArgumentParser()
parser.add_argument("--address", default="0.0.0.0:9092")
args = parser.parse_args()
strategy = KeepBestLogged(min_fit_clients=1, min_available_clients=1)  # expect: FED004 # expect: FED001
fl.server.start_server(server_address=args.address, strategy=strategy)  # expect: FED002 "at `0.0.0.0:9092`"
