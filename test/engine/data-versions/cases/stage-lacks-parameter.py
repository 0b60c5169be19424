# file: dvc.yaml = "stages:\n  clean:\n    cmd: python stage-lacks-parameter.py\n    deps: [stage-lacks-parameter.py]\n    params: [clean.limit, fit]\n"
# file: .dvc/config = ""
# file: params.yaml = "clean:\n  limit: 3\n  nights: true\nfit:\n  alpha: 1\nseed: 4\n"
import yaml

with open("params.yaml") as file:
    P = yaml.safe_load(file)

section = P["clean"]
print(section["limit"])
print(section.get("nights"))  # expect: DVL009 "does not name the parameter `clean.nights`"
print(P["fit"]["alpha"])
seed = P["seed"]  # expect: DVL009 "`seed`"
print(section["unheard"])
