import pandas as pd
from openai import OpenAI

client = OpenAI(base_url="http://localhost:8000/v1", api_key="none")
tickets = pd.read_csv("tickets.csv")
for text in tickets["customer_name"] + tickets["text"]:
    client.chat.completions.create(model="llama", messages=[{"role": "user", "content": text}])
