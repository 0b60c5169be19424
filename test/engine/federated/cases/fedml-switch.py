import fedml
from fedml import FedMLRunner

args = fedml.init()
args.enable_attack = True  # expect: FED009
args.attack_type = "byzantine"
device = fedml.device.get_device(args)
dataset, output_dim = fedml.data.load(args)
model = fedml.model.create(args, output_dim)
FedMLRunner(args, device, dataset, model).run()
