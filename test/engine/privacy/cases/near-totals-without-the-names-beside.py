import pandas as pd

# file: customers.csv = "customer_id,full_name,email,plan\n1,A,a@b.c,x\n"
# file: visits.csv = "customer_id,at,paid\n1,2024-01-01,2\n"
customers = pd.read_csv("customers.csv")
visits = pd.read_csv("visits.csv")
totals = visits.groupby("customer_id").agg(last=("at", "max"), paid=("paid", "sum"))
best = totals.merge(customers, on="customer_id")
best[["plan", "paid"]].to_csv("paid.csv")
best.drop(columns=["full_name", "email"]).to_csv("slim.csv")
best.groupby("plan").agg(people=("email", "nunique"), paid=("paid", "mean")).to_csv("plans.csv")
best.groupby("plan")["paid"].mean().to_csv("means.csv")
best.groupby("plan").agg({"email": "count"}).to_csv("counts.csv")
