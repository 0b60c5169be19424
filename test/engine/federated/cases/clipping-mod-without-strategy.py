from flwr.client import ClientApp, mod
from flwr.server import ServerApp, ServerAppComponents, ServerConfig
from flwr.server.strategy import FedAvg

app = ClientApp(client_fn=client_fn, mods=[mod.adaptiveclipping_mod])  # expect: FED005 "ClientSideAdaptiveClipping"


def server_fn(context):
    return ServerAppComponents(strategy=FedAvg(min_fit_clients=5), config=ServerConfig(num_rounds=3))


server = ServerApp(server_fn=server_fn)
