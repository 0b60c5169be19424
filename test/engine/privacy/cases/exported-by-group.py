import pandas as pd

# file: orders.csv = "order_id,customer_name,email,amount\n1,A,a@b.c,2\n"
orders = pd.read_csv("orders.csv")
spent = orders.groupby("customer_name").agg(times=("order_id", "count"), spent=("amount", "sum"))
best = spent.sort_values("spent", ascending=False).reset_index()
best.to_csv("best.csv", index=False)  # expect: PRV004 "`customer_name`"
orders.groupby("email")["amount"].sum().to_excel("by_mail.xlsx")  # expect: PRV004 "`email`"
