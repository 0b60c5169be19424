import pandas as pd

rows = pd.read_parquet("lakefs://repo/a1b2c3d4e5f60718/rows.parquet")
