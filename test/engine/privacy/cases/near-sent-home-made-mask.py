import re

import pandas as pd
from openai import OpenAI


def mask_names(text):
    return re.sub(r"[A-Z][a-z]+ [A-Z][a-z]+", "PERSON", text)


tickets = pd.read_csv("tickets.csv")
for _, row in tickets.iterrows():
    prompt = mask_names(f"{row['customer_name']} writes {row['text']}")
    OpenAI().responses.create(model="gpt-4o", input=prompt)
