import pandas as pd
import requests

names, mails = [], []
for one in requests.get("https://crm.corp.net/people").json():
    names.append(one["n"])
    mails.append(one["m"])
pd.DataFrame({"name": names, "email": mails}).to_csv("people.csv")  # expect: PRV004 "`name` and `email`"
