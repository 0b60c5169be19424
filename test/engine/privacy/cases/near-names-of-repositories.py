import pandas as pd

repos = pd.read_csv("repos.csv")[["full_name", "stargazers", "forks"]]
print(repos.head())
repos.set_index("full_name").to_csv("by_stars.csv")
