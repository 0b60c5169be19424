import pandas as pd

rows = pd.read_csv("rows.csv")
rows.dropna().to_csv("rows_clean.csv", index=False)
rows.to_csv("out/rows.csv", index=False)
