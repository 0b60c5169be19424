import flwr as fl

fl.client.start_client(server_address="192.168.1.20:8080", client=client, insecure=True)  # expect: FED002
