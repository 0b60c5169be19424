import pandas as pd

path = "roster.xlsx"
roster = pd.read_excel(path)
roster["hours"] = roster["hours"].clip(0, 60)
with pd.ExcelWriter(path) as book:
    roster.to_excel(book, index=False)  # expect: DVL007
plan = pd.read_excel("plan.xlsx")
with pd.ExcelWriter("plan.xlsx", mode="a") as book:
    plan.describe().to_excel(book, sheet_name="Summary")
    plan.to_excel(book, sheet_name="Copy")
