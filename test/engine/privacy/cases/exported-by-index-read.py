import pandas as pd

riders = pd.read_csv("riders.csv", index_col="email")
riders[["km"]].to_csv("km.csv")  # expect: PRV004 "`email` (named in the code)"
riders[["km"]].to_csv("km_only.csv", index=False)

donors = pd.read_csv("donors.csv")
print(donors["email"].nunique())
donors.index = donors["email"]
donors[["amount"]].to_csv("amounts.csv")  # expect: PRV004 "`email`"
donors.index = range(len(donors))
donors[["amount"]].to_csv("amounts_alone.csv")
