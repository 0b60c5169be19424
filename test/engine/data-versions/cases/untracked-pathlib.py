# file: data/train.parquet = "PAR1"
from pathlib import Path

import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_parquet(Path(__file__).parent / "data" / "train.parquet")  # expect: DVL001
model = LogisticRegression().fit(rows[["a"]], rows["label"])
