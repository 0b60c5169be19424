import pandas as pd

df = pd.read_csv("credit_applications.csv")
df = df.drop(columns=["race", "sex"])
df.to_csv("without.csv")
