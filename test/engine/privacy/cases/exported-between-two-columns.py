import pandas as pd

staff = pd.read_excel("staff.xlsx")
paid = staff.loc[:, "full_name":"pay"]
paid.to_excel("paid.xlsx")  # expect: PRV004 "`full_name`"
