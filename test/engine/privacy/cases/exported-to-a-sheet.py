import gspread
import pandas as pd
from gspread_dataframe import set_with_dataframe

roster = pd.read_csv("roster.csv", usecols=["volunteer_name", "email", "hours"])
book = gspread.service_account().open("Volunteers")
set_with_dataframe(book.sheet1, roster)  # expect: PRV004 "`volunteer_name` and `email`"
set_with_dataframe(book.sheet1, roster[["hours"]])
