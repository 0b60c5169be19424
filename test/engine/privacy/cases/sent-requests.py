import pandas as pd
import requests

leads = pd.read_csv("leads.csv")
payload = leads[["first_name", "mobile_number"]].to_dict("records")
requests.post("https://api.partner.example/leads", json=payload, timeout=10)  # expect: PRV005 "another service"
