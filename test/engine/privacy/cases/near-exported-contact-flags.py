import pandas as pd

campaign = pd.read_csv("campaign.csv")
flags = campaign[["email_available", "phone_allowed", "email_consent", "spend"]]
flags.to_csv("flags.csv")
