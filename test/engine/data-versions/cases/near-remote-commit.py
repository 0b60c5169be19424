import pandas as pd

a = pd.read_csv("https://raw.githubusercontent.com/owner/sets/0f3a9c1b2d4e5f60718293a4b5c6d7e8f9001122/rows.csv")
b = pd.read_csv("https://raw.githubusercontent.com/owner/sets/v1.2.0/rows.csv")
c = pd.read_csv("https://zenodo.org/records/123456/files/rows.csv")
d = pd.read_csv("https://example.org/rows.csv")
