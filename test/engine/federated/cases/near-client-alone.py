from flwr.client import ClientApp
from flwr.client.mod import fixedclipping_mod, secaggplus_mod

app = ClientApp(client_fn=client_fn, mods=[secaggplus_mod, fixedclipping_mod])
