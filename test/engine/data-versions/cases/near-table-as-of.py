import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_iceberg("db.rows", snapshot_id=12)
model = LogisticRegression().fit(rows[["a"]], rows["label"])
