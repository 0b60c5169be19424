import pandas as pd

visits = pd.read_csv("visits.csv")
visits.groupby("postal_address")["cost"].mean().to_csv("costs.csv")
visits["email"].str.split("@").str[1].value_counts().to_csv("domains.csv")
visits.describe().to_csv("summary.csv")
