import os

import pandas as pd
from sendgrid import SendGridAPIClient
from sendgrid.helpers.mail import Mail

overdue = pd.read_csv("overdue.csv")[["full_name", "email", "days"]]


def report():
    post = SendGridAPIClient(os.environ["POST_KEY"])
    letter = Mail(from_email="desk", to_emails="head", subject="overdue", html_content=overdue.to_html())
    post.send(letter)  # expect: PRV005 "`full_name`"


def members_to_check(members):
    lines = ["<ul>"]
    for member in members:
        lines.append(f"<li>{member.get('full_name')} {member.get('email')}</li>")
    letter = Mail(from_email="desk", to_emails="head", subject="check", html_content="".join(lines))
    SendGridAPIClient(os.environ["POST_KEY"]).send(letter)  # expect: PRV005 "`full_name`"


def remind():
    post = SendGridAPIClient(os.environ["POST_KEY"])
    for _, row in overdue.iterrows():
        letter = Mail(from_email="desk", to_emails=row["email"], subject="due", html_content=f"Dear {row['full_name']}")
        post.send(letter)


def days_late():
    table = overdue["days"].describe().to_frame().to_html()
    letter = Mail(from_email="desk", to_emails="head", subject="days", html_content=table)
    SendGridAPIClient(os.environ["POST_KEY"]).send(letter)
