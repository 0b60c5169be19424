import pandas as pd

orders = pd.read_csv("orders.csv", usecols=["customer_email", "order_id", "total"])
spent = orders.groupby("customer_email").agg(orders=("order_id", "nunique"), money=("total", "sum"))
spent.reset_index(drop=True).to_csv("segments.csv", index=False)
spent.to_csv("segments_by_mail.csv")  # expect: PRV004 "`customer_email`"
