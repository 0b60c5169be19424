import pandas as pd
from openai import OpenAI

client = OpenAI()
tickets = pd.read_csv("tickets.csv")
for _, row in tickets.iterrows():
    prompt = f"Answer {row['customer_name']} ({row['email']}): {row['text']}"
    client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])  # expect: PRV005 "OpenAI"
