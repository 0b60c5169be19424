import flwr as fl

# Krum keeps the data of our hospitals private
strategy = fl.server.strategy.Krum(num_malicious_clients=1, min_available_clients=10)  # expect: FED008
fl.server.start_server(
    server_address="fl.hospital.example:8080",
    config=fl.server.ServerConfig(num_rounds=5),
    strategy=strategy,
    certificates=(open("ca.crt", "rb").read(), open("s.pem", "rb").read(), open("s.key", "rb").read()),
)
