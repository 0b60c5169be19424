import pandas as pd

names = pd.read_csv("given_names.csv", usecols=["GivenName", "Gender", "Count", "Rank"])
print(names.head())
names.to_csv("popular.csv", index=False)
