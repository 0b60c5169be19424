from flwr.client import ClientApp
from flwr.client.mod import secaggplus_mod
from flwr.server import ServerApp, ServerAppComponents, ServerConfig
from flwr.server.strategy import FedAvg

MODS = [secaggplus_mod]  # expect: FED006
app = ClientApp(client_fn=client_fn, mods=MODS)


def server_fn(context):
    return ServerAppComponents(strategy=FedAvg(min_fit_clients=5), config=ServerConfig(num_rounds=3))


server = ServerApp(server_fn=server_fn)
