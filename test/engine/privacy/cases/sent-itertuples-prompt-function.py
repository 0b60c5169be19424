import os
import pandas as pd
from openai import OpenAI

client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])

tickets = pd.read_csv("data/support_tickets.csv", usecols=["ticket_id", "customer_name", "customer_email", "body"])


def build_prompt(row):
    return f"""Classify this ticket as billing, technical or other.

From: {row.customer_name} <{row.customer_email}>
{row.body}
"""


labels = []
for row in tickets.itertuples(index=False):
    completion = client.chat.completions.create(  # expect: PRV005
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": build_prompt(row)}],
        temperature=0,
    )
    labels.append(completion.choices[0].message.content)
tickets["label"] = labels
