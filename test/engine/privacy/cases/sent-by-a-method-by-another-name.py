import pandas as pd
from openai import OpenAI

client = OpenAI()
completions = client.chat.completions
ask = client.responses.create
tickets = pd.read_csv("tickets.csv")[["customer_name", "email", "body"]]
for row in tickets.itertuples():
    completions.create(model="gpt-4o", messages=[{"role": "user", "content": f"{row.customer_name}: {row.body}"}])  # expect: PRV005
ask(model="gpt-4.1", input=tickets.to_string())  # expect: PRV005 "`customer_name` and `email`"
ask(model="gpt-4.1", input=tickets["body"].str.len().to_string())
