# file: .dvc/config = "[core]\n    remote = s\n['remote \"s\"']\n    url = s3://b\n"
# file: data/raw.dvc = "outs:\n- md5: ae7202b37ab8f1bdcb9f52ac922fa11b.dir\n  path: raw\n"
# file: rows.py = "import pandas as pd\n\n\ndef load_year(year):\n    return pd.read_csv(f'data/raw/{year}.csv')\n"
from sklearn.linear_model import LogisticRegression

import rows

table = rows.load_year(2024)  # expect: DVL013 "`data/raw/2024.csv` is tracked by raw.dvc"
model = LogisticRegression().fit(table[["a"]], table["label"])
