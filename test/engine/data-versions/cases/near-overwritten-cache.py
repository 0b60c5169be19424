import os

import pandas as pd

if not os.path.exists("cache.csv"):
    pd.read_csv("https://example.org/x.csv").to_csv("cache.csv")
rows = pd.read_csv("cache.csv")
rows.to_csv("cache.csv")
