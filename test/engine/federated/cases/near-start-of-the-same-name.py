# file: net.py = "import flwr as fl\n\n\ndef start_client(where, client):\n    fl.client.start_client(server_address=where, client=client)\n"
import flwr as fl
import net


class Client(fl.client.NumPyClient):
    def get_parameters(self, config):
        return [value.cpu().numpy() for value in model.state_dict().values()]


net.start_client("10.4.0.7:8080", Client())
