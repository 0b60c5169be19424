import pandas as pd
from openpyxl import Workbook
from openpyxl.utils.dataframe import dataframe_to_rows

leads = pd.read_csv("leads.csv")[["First Name", "Email", "Age"]]
book = Workbook()
sheet = book.active
for place, heading in enumerate(list(leads.columns), 1):
    sheet.cell(row=1, column=place, value=heading)
for line, row in enumerate(leads.itertuples(index=False), 2):
    for place, value in enumerate(row, 1):
        shown = None if str(value) == "nan" else value
        sheet.cell(row=line, column=place, value=shown)  # expect: PRV004 "`Email`"

ws = Workbook().active
for row in dataframe_to_rows(leads, index=False, header=True):
    ws.append(row)  # expect: PRV004 "`Email`"

picked = Workbook().active
for line, row in leads.iterrows():
    picked.cell(line, 1, row["First Name"])  # expect: PRV004 "`First Name`"
    picked.cell(line, 2, row["Email"])

ages_sheet = Workbook().active
for line, row in leads.iterrows():
    ages_sheet.cell(line, 1, value=row["Age"])
for row in dataframe_to_rows(leads[["Age"]], index=False):
    ages_sheet.append(row)
