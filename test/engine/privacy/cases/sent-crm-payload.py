import pandas as pd
import requests

leads = pd.read_csv("leads_2024.csv")
leads = leads[leads["opted_in"] == 1]

for lead in leads.to_dict("records"):
    payload = {"email": lead["email"], "phone": lead["phone"], "firstName": lead["first_name"]}
    r = requests.post("https://api.hubapi.com/contacts/v1/contact", json=payload, timeout=20)  # expect: PRV005
    r.raise_for_status()
