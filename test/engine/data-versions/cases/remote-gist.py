import pandas as pd

newest = pd.read_csv("https://gist.githubusercontent.com/ann/0a1b2c3d/raw/rows.csv")  # expect: DVL003 "the newest revision"
cached = pd.read_csv("https://cdn.jsdelivr.net/gh/ann/data@main/rows.csv")  # expect: DVL003 "the branch `main`"
unnamed = pd.read_csv("https://cdn.jsdelivr.net/gh/ann/data/rows.csv")  # expect: DVL003 "the newest revision"
hub = pd.read_parquet("hf://datasets/ann/rows/train.parquet")  # expect: DVL003 "the newest revision"
media = pd.read_csv("https://media.githubusercontent.com/media/ann/data/main/rows.csv")  # expect: DVL003 "the branch `main`"
