import pandas as pd

raw = pd.read_excel("HR_raw.xlsx")
raw["Name"] = raw["Name"].fillna("unknown")
raw["Salary"] = raw["Salary"].str.replace("K", "000").astype(float)
raw.to_excel("HR_clean.xlsx", index=False)  # expect: PRV004 "`Name`"
