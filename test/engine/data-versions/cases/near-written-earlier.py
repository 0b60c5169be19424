# file: clean.csv = "a,label\n1,0\n"
import pandas as pd
from sklearn.linear_model import LogisticRegression

pd.read_csv("https://example.org/rows.csv").dropna().to_csv("clean.csv", index=False)
rows = pd.read_csv("clean.csv")
model = LogisticRegression().fit(rows[["a"]], rows["label"])
