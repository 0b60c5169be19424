import pandas as pd
from crm import donations

gifts = pd.DataFrame(donations(), columns=["donor_id", "donor_name", "donor_email", "town", "amount"])
gifts.groupby("donor_email", as_index=False)["amount"].sum().to_csv("sums.csv")  # expect: PRV004 "`donor_email`"
gifts[["donor_name", "amount"]].to_csv("names.csv")  # expect: PRV004 "`donor_name`"
gifts.groupby("town")["amount"].sum().to_csv("towns.csv")
gifts[["town", "amount"]].to_csv("amounts.csv")
