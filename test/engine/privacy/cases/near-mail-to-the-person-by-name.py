import smtplib
from email.mime.text import MIMEText

import pandas as pd

members = pd.read_csv("members.csv")[["member_name", "member_email", "due"]]
server = smtplib.SMTP("mail.club.test")
for _, row in members.iterrows():
    name, due = row["member_name"], row["due"]
    whose = row["member_name"]
    email = row["member_email"]
    letter = MIMEText(f"Dear {whose}, you owe {due}")
    letter["To"] = email
    server.sendmail("desk@club.test", email, letter.as_string())
for first, address in zip(members["member_name"], members["member_email"]):
    server.sendmail("desk@club.test", address, f"Dear {first}")
for one in members.itertuples():
    to = one.member_email
    server.sendmail("desk@club.test", [to], f"Dear {one.member_name}")
treasurer = "treasurer@club.test"
for first, address in zip(members["member_name"], members["due"]):
    server.sendmail("desk@club.test", treasurer, f"{first} owes money")  # expect: PRV005 "`member_name`"
