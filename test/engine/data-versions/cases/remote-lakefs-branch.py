import pandas as pd

rows = pd.read_parquet("lakefs://repo/main/rows.parquet")  # expect: DVL003 "the branch `main`"
