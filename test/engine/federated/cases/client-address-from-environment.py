import os
import flwr as fl


class Cl(fl.client.NumPyClient):
    def fit(self, parameters, config):
        return parameters, 1, {}


fl.client.start_client(server_address=os.environ["FL_SERVER"], client=Cl().to_client())  # expect: FED002
