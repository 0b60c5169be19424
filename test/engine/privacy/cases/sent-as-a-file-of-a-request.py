import pandas as pd
import requests

staff = pd.read_csv("staff.csv")
staff[["employee_name", "national_insurance_number", "salary"]].to_csv("pay.csv")  # expect: PRV004
staff[["grade", "salary"]].to_csv("grades.csv")
requests.post("https://payroll.test/upload", files={"file": ("pay.csv", open("pay.csv", "rb"))})  # expect: PRV005
requests.post("https://payroll.test/upload", files={"file": open("grades.csv", "rb")})
