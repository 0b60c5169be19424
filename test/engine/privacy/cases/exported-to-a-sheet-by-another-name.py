import gspread
import pandas as pd

client = gspread.service_account()
sh = client.open("Grants").sheet1
grants = pd.read_csv("grants.csv")[["student_name", "student_email", "amount"]]
sh.update([grants.columns.tolist()] + grants.values.tolist())  # expect: PRV004 "Google Sheets"
totals = {}
totals.update(grants.to_dict())
