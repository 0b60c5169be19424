import pathlib
import flwr as fl

fl.client.start_client(
    server_address="fl.example.org:443",
    client=make_client().to_client(),
    root_certificates=pathlib.Path("ca.crt").read_bytes(),
)
