import pandas as pd

df = pd.read_csv("people.csv")
df["phone_number"] = pd.util.hash_pandas_object(df["phone_number"], index=False)  # expect: PRV007 "`phone_number`"
