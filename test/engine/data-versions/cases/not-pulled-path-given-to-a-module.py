# file: .dvc/config = "[core]\n    remote = s\n['remote \"s\"']\n    url = s3://b\n"
# file: data/raw.dvc = "outs:\n- md5: ae7202b37ab8f1bdcb9f52ac922fa11b.dir\n  path: raw\n"
# file: rows.py = "import pandas as pd\n\n\ndef load_part(part):\n    return pd.read_csv(f'data/raw/{part}.csv')\n\n\ndef load_from(path):\n    return pd.read_csv(path)\n"
from sklearn.linear_model import LogisticRegression

import rows

TABLE = "data/raw/rows.csv"
PART = "held"
table = rows.load_from(TABLE)  # expect: DVL013 "`data/raw/rows.csv` is tracked by raw.dvc"
held = rows.load_part(PART)
model = LogisticRegression().fit(table[["a"]], table["label"])
