import pandas as pd
from titlecase import titlecase

orders = pd.read_excel("orders.xls")
for name in ["Ship Mode", "Customer Name"]:
    orders[name] = orders[name].apply(titlecase)
orders["Customer Name"] = orders["Customer Name"].map(str.strip)
orders.to_csv("orders_clean.csv", index=False)  # expect: PRV004 "`Customer Name`"
