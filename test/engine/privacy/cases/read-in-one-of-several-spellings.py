import pandas as pd

guests = None
for spelling in ["utf-8", "cp1252", "latin-1"]:
    try:
        guests = pd.read_csv("guests.csv", encoding=spelling)
        break
    except UnicodeDecodeError:
        continue
if guests is None:
    raise SystemExit("none of these")
guests[["full_name", "email"]].to_csv("mailing.csv")  # expect: PRV004 "`full_name`"
guests[["nights", "paid"]].to_csv("stays.csv")
