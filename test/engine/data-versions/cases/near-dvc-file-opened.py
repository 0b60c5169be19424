# file: .dvc/config = "[core]\n    remote = s\n['remote \"s\"']\n    url = s3://b\n"
# file: data/rows.csv.dvc = "outs:\n- md5: 683df7c434b80b86de3601395a2ab979\n  size: 16\n  hash: md5\n  path: rows.csv\n"
# file: data/rows.csv = "a,label\n1,0\n3,1\n"
import yaml

with open("data/rows.csv.dvc") as file:
    recorded = yaml.safe_load(file)["outs"][0]["md5"]
print(recorded)
