from flwr.client import ClientApp, NumPyClient
from flwr.server import ServerApp, ServerAppComponents, ServerConfig
from flwr.server.strategy import DifferentialPrivacyClientSideFixedClipping, FedAvg


class Client(NumPyClient):
    def fit(self, parameters, config):
        return parameters, 10, {}


def client_fn(context):
    return Client().to_client()


app = ClientApp(client_fn=client_fn)


def server_fn(context):
    strategy = DifferentialPrivacyClientSideFixedClipping(  # expect: FED005
        FedAvg(), noise_multiplier=0.8, clipping_norm=10, num_sampled_clients=20
    )
    return ServerAppComponents(strategy=strategy, config=ServerConfig(num_rounds=3))


server = ServerApp(server_fn=server_fn)
