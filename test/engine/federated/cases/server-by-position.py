import flwr as fl

fl.server.start_server("[::]:8080", config=fl.server.ServerConfig(num_rounds=3))  # expect: FED002
