import argparse

import flwr as fl

parser = argparse.ArgumentParser()
parser.add_argument("--server", default="localhost:8080")
args = parser.parse_args()

fl.client.start_numpy_client(server_address=args.server, client=client)  # expect: FED002 "no harm on this machine"
fl.client.start_client(server_address="0.0.0.0:8080", client=client)
fl.client.start_client(server_address=where, client=client, insecure=True)  # expect: FED002 "in clear"
