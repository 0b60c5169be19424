import flwr as fl

strategy = fl.server.strategy.FedAvg(fraction_fit=1.0, min_fit_clients=1, min_available_clients=1)  # expect: FED004 # expect: FED001
fl.server.start_server(server_address="0.0.0.0:8080", config=fl.server.ServerConfig(num_rounds=5), strategy=strategy)  # expect: FED002
