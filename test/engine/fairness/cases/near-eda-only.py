import pandas as pd

df = pd.read_csv("loan_data.csv")
print(df.groupby("gender")["loan_status"].mean())
print(df["age"].describe())
