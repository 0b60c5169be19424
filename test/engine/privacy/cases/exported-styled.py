import pandas as pd

staff = pd.read_csv("staff.csv")[["full_name", "salary"]]
staff.style.highlight_max().to_excel("staff.xlsx")  # expect: PRV004 "`full_name`"
staff[["salary"]].style.format("{:.0f}").to_html("pay.html")
