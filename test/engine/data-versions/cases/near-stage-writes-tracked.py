# What a stage writes is tracked by a `.dvc` file already, which DVC lets no stage name as its output.
# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .dvc/config = "[core]\n    remote = store\n['remote \"store\"']\n    url = s3://store/data\n"
# file: clean.dvc = "outs:\n- md5: 0f9de68e012bd3aed5fa7cdc9fc421af.dir\n  nfiles: 1\n  path: clean\n"
# file: raw.csv = "a,b\n1,2\n"
# file: dvc.yaml = "stages:\n  clean:\n    cmd: python near-stage-writes-tracked.py\n    deps:\n    - near-stage-writes-tracked.py\n    - raw.csv\n"
import pandas as pd

rows = pd.read_csv("raw.csv")
rows.dropna().to_csv("clean/rows.csv", index=False)
