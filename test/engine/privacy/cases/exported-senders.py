import pandas as pd

mails = pd.read_csv("mails.csv")
mails[["sender_email", "subject", "text", "spam"]].to_csv("senders.csv")  # expect: PRV004 "`sender_email`"
mails[["email", "spam"]].to_csv("texts.csv")
