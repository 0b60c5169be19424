import pandas as pd

staff = pd.read_excel("staff.xlsx")
paid = staff.loc[:, "shifts":"pay"]
paid.to_excel("paid.xlsx")

some = pd.read_excel("some.xlsx")
print(some["full_name"].str.len().mean())
counted = some.loc[:, "shifts":]
counted.to_excel("counted.xlsx")
