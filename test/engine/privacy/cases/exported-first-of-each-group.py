import pandas as pd

orders = pd.read_csv("orders.csv")
each = orders.groupby("customer_id").agg({"customer_name": "first", "amount": "sum"}).reset_index()
each.to_csv("each.csv")  # expect: PRV004 "`customer_name` (named in the code)"
named = orders.groupby("customer_id").agg(who=("customer_name", "last"), paid=("amount", "sum"))
named.to_csv("named.csv")  # expect: PRV004 "`customer_name`"
each[["customer_id", "amount"]].to_csv("amounts.csv")
each.drop(columns=["customer_name"]).to_csv("dropped.csv")
regions = orders.groupby("region").agg({"customer_name": "nunique", "amount": "sum"})
regions.to_csv("regions.csv")
