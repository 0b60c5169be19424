import smtplib
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pandas as pd

shifts = pd.read_csv("shifts.csv")[["nurse_name", "work_email", "hours"]]
server = smtplib.SMTP("mail.ward.test")
plain = EmailMessage()
plain.set_content("See below")
plain.add_alternative(shifts.to_html(), subtype="html")
server.send_message(plain)  # expect: PRV005 "`nurse_name` and `work_email`"
letter = MIMEMultipart()
letter.attach(MIMEText(shifts.to_string()))
server.sendmail("rota@ward.test", ["agency@staff.test"], letter.as_string())  # expect: PRV005
note = EmailMessage()
note.set_content(f"{len(shifts)} shifts are open")
server.send_message(note)
