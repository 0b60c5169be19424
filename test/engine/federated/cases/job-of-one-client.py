from nvflare import FedJob
from nvflare.app_common.filters.svt_privacy import SVTPrivacy
from nvflare.app_common.workflows.fedavg import FedAvg

job = FedJob(name="lungs", min_clients=1)  # expect: FED004
job.to_server(FedAvg(num_clients=5, num_rounds=3))
job.to_clients(SVTPrivacy(fraction=0.1, epsilon=0.1), filter_type="task_result")
