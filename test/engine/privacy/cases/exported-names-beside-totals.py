import pandas as pd

# file: customers.csv = "customer_id,full_name,email,plan\n1,A,a@b.c,x\n"
# file: visits.csv = "customer_id,at,paid\n1,2024-01-01,2\n"
customers = pd.read_csv("customers.csv")
visits = pd.read_csv("visits.csv")
totals = visits.groupby("customer_id").agg(last=("at", "max"), paid=("paid", "sum"))
best = totals.nlargest(100, "paid").merge(customers, on="customer_id")
best.to_csv("best.csv")  # expect: PRV004 "`full_name` and `email`"
best[["full_name", "last"]].to_parquet("names.parquet")  # expect: PRV004 "`full_name`"
joined = totals.join(customers.set_index("customer_id"), how="inner")
joined.to_json("joined.json")  # expect: PRV004 "`full_name` and `email`"
