import pandas as pd

from own_tools import clean

# file: customers.csv = "Customer No,Full Name,E-Mail,Plan\n1,A,a@b.c,x\n"
customers = pd.read_csv("customers.csv")
visits = pd.read_csv("visits.csv")
joined = visits.merge(customers, on="Customer No")
joined.columns = [c.strip().lower().replace(" ", "_") for c in joined.columns]
joined.drop(columns=["full_name", "e-mail"]).to_csv("slim.csv")
joined[["plan", "full_name"]].to_csv("names.csv")  # expect: PRV004 "`full_name`"
again = visits.merge(customers, on="Customer No")
again.columns = [clean(c) for c in again.columns]
again.drop(columns=["full_name", "e_mail"]).to_csv("slim_too.csv")
