# file: dvc.yaml = "stages:\n  clean:\n    cmd: python near-stage-names-parameters.py\n    deps: [near-stage-names-parameters.py, state.json]\n    params:\n      - clean\n      - params.yaml:\n          - seed\n"
# file: .dvc/config = ""
# file: params.yaml = "clean:\n  limit: 3\n  nights: true\nseed: 4\nother: 5\n"
import json

import yaml

params = yaml.safe_load(open("params.yaml"))
limit, nights = params["clean"]["limit"], params["clean"]["nights"]
print(limit, nights, params["seed"])
params = json.load(open("state.json"))
print(params["other"])
