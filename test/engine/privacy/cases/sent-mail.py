import smtplib

import pandas as pd

debtors = pd.read_excel("debtors.xlsx")
body = debtors[["full_name", "iban", "amount"]].to_html()
with smtplib.SMTP("mail.bank.hk") as server:
    server.sendmail("a@bank.hk", ["b@agency.hk"], body)  # expect: PRV005 "`full_name` and `iban`"
