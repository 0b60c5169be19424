import smtplib

import pandas as pd

members = pd.read_csv("members.csv", usecols=["email", "full_name", "visits"])
with smtplib.SMTP("mail.club.test") as server:
    for row in members.itertuples():
        server.sendmail("office@club.test", [row.email], f"You came {row.visits} times")
    server.sendmail("office@club.test", ["board@club.test"], members.to_string())  # expect: PRV005
