from flwr.client import ClientApp, NumPyClient
from flwr.client.mod import fixedclipping_mod
from flwr.server import ServerApp, ServerAppComponents, ServerConfig
from flwr.server.strategy import DifferentialPrivacyClientSideFixedClipping, FedAvg


# The mod of the last run: mods=[fixedclipping_mod]
class Client(NumPyClient):
    def fit(self, parameters, config):
        return parameters, 10, {}


def client_fn(context):
    return Client().to_client()


app = ClientApp(client_fn=client_fn)


def server_fn(context):
    strategy = DifferentialPrivacyClientSideFixedClipping(  # expect: FED005
        FedAvg(min_fit_clients=8), noise_multiplier=1.1, clipping_norm=4, num_sampled_clients=8
    )
    return ServerAppComponents(strategy=strategy, config=ServerConfig(num_rounds=12))


server = ServerApp(server_fn=server_fn)
