import pandas as pd

staff = pd.read_csv("staff.csv")
with pd.ExcelWriter("staff.xlsx") as writer:
    staff[["employee_name", "salary"]].to_excel(writer, sheet_name="all")  # expect: PRV004 "`employee_name`"
