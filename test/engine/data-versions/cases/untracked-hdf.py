# file: data/rows.h5 = "x"
import pandas as pd
from sklearn.linear_model import LogisticRegression

rows = pd.read_hdf("data/rows.h5", "rows")  # expect: DVL001 "data/rows.h5"
model = LogisticRegression().fit(rows[["a"]], rows["label"])
