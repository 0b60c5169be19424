import pandas as pd

df = pd.read_csv("clients.csv")
for i, row in df.iterrows():
    print(f"{row['full_name']}: {row['balance']}")  # expect: PRV003 "`full_name`"
