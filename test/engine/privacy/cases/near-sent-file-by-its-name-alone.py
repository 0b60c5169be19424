import pandas as pd
import requests

out = "pay.csv"
staff = pd.read_csv("staff.csv")
staff[["employee_name", "salary"]].to_csv(out)  # expect: PRV004
requests.post("https://chat.test/hook", json={"text": out})
requests.post("https://chat.test/hook", params={"file": str(out)})
pay = open(out, "rb")
requests.post("https://payroll.test/upload", files={"file": pay})  # expect: PRV005
