import smtplib

email = "hanna.lindqvist@gmail.com"  # expect: PRV009 "1 e-mail address"
support_mail = "helpdesk@harbour-works.org"
server = smtplib.SMTP("mail.harbour-works.org")
server.login(email, input())
