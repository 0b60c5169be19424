# file: .dvc/config = "[core]\n    remote = s\n['remote \"s\"']\n    url = s3://b\n"
# file: data/raw.dvc = "md5: 0dd4644c500aabec24d5ca62d277282e\nouts:\n- md5: ae7202b37ab8f1bdcb9f52ac922fa11b.dir\n  path: raw\n  cache: true\n"
# file: prepare.dvc = "md5: e2305d1a9110ea107585476948292b6e\ncmd: python near-not-pulled-run-by-old-stage.py\ndeps:\n- md5: ae7202b37ab8f1bdcb9f52ac922fa11b.dir\n  path: data/raw\nouts:\n- md5: f3e1f3905a9920d75887bb4b3235c840\n  path: data/rows.csv\n  cache: true\n"
import pandas as pd

rows = pd.read_csv("data/raw/rows.csv")
rows.dropna().to_csv("data/rows.csv")
