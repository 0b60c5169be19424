import smtplib
from email.message import EmailMessage

import pandas as pd

pupils = pd.read_csv("pupils.csv")[["pupil_name", "parent_email", "days_absent"]]
with smtplib.SMTP("mail.school.test") as server:
    for row in pupils.itertuples():
        server.sendmail("office@school.test", row.parent_email, f"{row.pupil_name} missed {row.days_absent} days")
    for _, row in pupils.iterrows():
        letter = EmailMessage()
        letter["To"] = row["parent_email"]
        letter.set_content(f"{row['pupil_name']} missed {row['days_absent']} days")
        server.send_message(letter)
