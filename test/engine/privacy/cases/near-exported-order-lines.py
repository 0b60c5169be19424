import pandas as pd

lines = pd.read_csv("order_lines.csv")
lines[["order_id", "customer_id", "name", "price", "quantity"]].to_csv("lines.csv")
