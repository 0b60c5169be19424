from flwr.serverapp import ServerApp
from flwr.serverapp.strategy import FedAvg

app = ServerApp()


@app.main()
def main(grid, context):
    strategy = FedAvg(fraction_train=0.5, min_train_nodes=1, min_available_nodes=1)  # expect: FED004 # expect: FED001
    strategy.start(grid=grid, initial_arrays=None, num_rounds=3)
