import smtplib

sender = "mina.okafor.1987@gmail.com"  # expect: PRV009
receivers = ["tomas.lindqvist.hr@gmail.com"]  # expect: PRV009
server = smtplib.SMTP("localhost", 1025)
domains = ["gmail.com", "yahoo.com"]
