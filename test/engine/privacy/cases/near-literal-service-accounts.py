import smtplib

SENDER = "noreply@clinic.hk"
ACCOUNT = "trainer@my-project-12.iam.gserviceaccount.com"
with smtplib.SMTP("mail.clinic.hk") as server:
    server.login("reports@clinic.hk", input())
