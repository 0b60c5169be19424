import pandas as pd

# file: orders.csv = "order_id,customer_name,branch,amount\n1,A,x,2\n"
orders = pd.read_csv("orders.csv")
spent = orders.groupby("customer_name")["amount"].sum().reset_index()
spent = spent.drop(columns=["customer_name"])
spent.to_csv("amounts.csv")
orders.groupby("branch").agg(n=("customer_name", "nunique")).to_csv("branches.csv")
print(orders.groupby("branch")["amount"].mean())
