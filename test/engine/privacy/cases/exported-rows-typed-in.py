import pandas as pd

staff = pd.read_csv("employees.csv")
joined = pd.DataFrame({"Name": ["Mina"], "Age": [29], "Salary": [61000]})
staff = pd.concat([staff, joined], ignore_index=True)
print(staff["Name"].nunique(), staff["Salary"].mean())
staff.to_csv("employees.csv", index=False)  # expect: PRV004 "`Name`"
