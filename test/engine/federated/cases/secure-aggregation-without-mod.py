from flwr.common import Context
from flwr.client import ClientApp
from flwr.server import Driver, LegacyContext, ServerApp, ServerConfig
from flwr.server.strategy import FedAvg
from flwr.server.workflow import DefaultWorkflow, SecAggPlusWorkflow

server = ServerApp()


@server.main()
def main(driver: Driver, context: Context) -> None:
    context = LegacyContext(context=context, config=ServerConfig(num_rounds=3), strategy=FedAvg())
    workflow = DefaultWorkflow(fit_workflow=SecAggPlusWorkflow(num_shares=3, reconstruction_threshold=2))  # expect: FED006
    workflow(driver, context)


app = ClientApp(client_fn=client_fn)
