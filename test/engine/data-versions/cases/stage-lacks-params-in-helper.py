# file: dvc.yaml = "stages:\n  clean:\n    cmd: python stage-lacks-params-in-helper.py\n    deps:\n      - stage-lacks-params-in-helper.py\n"
# file: .dvc/config = ""
import os

import yaml


def settings(path):
    try:
        with open(path) as file:  # expect: DVL009 "names no parameters"
            return yaml.safe_load(file)
    except FileNotFoundError:
        raise


top = os.path.abspath(os.path.join(os.path.dirname(__file__), "../"))
print(settings(os.path.join(top, "params.yaml")))
