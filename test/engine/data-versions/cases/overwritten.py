import pandas as pd

rows = pd.read_csv("rows.csv")
rows = rows.dropna()
rows.to_csv("rows.csv", index=False)  # expect: DVL007 "`rows.csv` is overwritten"
