import pandas as pd

people = pd.read_csv("raw.csv")
flagged = people[people["score"] > 0.9][["full_name", "home_address", "score"]]
flagged.to_csv("flagged.csv", index=False)  # expect: PRV004 "`full_name` and `home_address`"
