import pandas as pd
from openai import OpenAI

people = pd.read_csv("data/synthetic_doctors_10k.csv")
client = OpenAI()
email = "jane.holt@yahoo.com"
row = people[people["Email"] == email][["Name", "Email", "Phone_Number"]]
client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": f"Write to {row.to_string()}"}])
row.to_csv("chosen.csv")
