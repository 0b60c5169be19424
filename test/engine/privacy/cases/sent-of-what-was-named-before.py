# Parts of a call that were given a name first, and what functions give back without one.
import smtplib
import sqlite3
from email.mime.text import MIMEText

import pandas as pd
import requests
from openai import OpenAI

_client = None


def client():
    global _client
    if _client is None:
        _client = OpenAI()
    return _client


def local():
    server = OpenAI(base_url="http://localhost:11434/v1")
    return server


def contact(number):
    db = sqlite3.connect("crm.db")
    return db.execute("SELECT full_name, email, notes FROM contacts WHERE id = ?", (number,)).fetchone()


staff = pd.read_csv("staff.csv")
staff[["employee_name", "salary"]].to_csv("pay.csv")  # expect: PRV004
staff[["grade", "salary"]].to_csv("grades.csv")
pay = open("pay.csv", "rb")
files = {"file": ("pay.csv", pay)}
requests.post("https://payroll.test/upload", files=files)  # expect: PRV005
grades = {"file": open("grades.csv", "rb")}
requests.post("https://payroll.test/upload", files=grades)


def draft(number):
    client().responses.create(model="gpt-4.1", input=f"Write to {contact(number)['full_name']}")  # expect: PRV005
    client().responses.create(model="gpt-4.1", input=f"Sum up: {contact(number)['notes']}")
    local().responses.create(model="llama3.2", input=f"Write to {contact(number)['full_name']}")


members = pd.read_csv("members.csv")[["member_name", "member_email", "due"]]
server = smtplib.SMTP("mail.club.test")
for one in members.itertuples():
    to = one.member_email
    receivers = [to]
    text = f"Dear {one.member_name}, you owe {one.due}"
    letter = MIMEText(text)
    body = letter.as_string()
    server.sendmail("desk@club.test", receivers, body)
    server.sendmail("desk@club.test", ["treasurer@club.test"], body)  # expect: PRV005
