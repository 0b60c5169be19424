# file: .dvc/config = "[core]\n    remote = s\n['remote \"s\"']\n    url = s3://b\n"
# file: data/raw.dvc = "outs:\n- md5: ae7202b37ab8f1bdcb9f52ac922fa11b.dir\n  path: raw\n"
# file: rows.py = "import pandas as pd\n\n\ndef load(limit=None):\n    return pd.read_csv('data/raw/rows.csv', nrows=limit)\n\n\ndef load_from(path):\n    return pd.read_csv(path)\n"
from sklearn.linear_model import LogisticRegression

import rows

table = rows.load(limit=100)
model = LogisticRegression().fit(table[["a"]], table["label"])
