import pandas as pd
from openai import OpenAI

df = pd.read_csv("export.csv")
for _, row in df.iterrows():
    prompt = f"{row['name']} (SSN {row['ssn']}, phone {row['phone']}) asks: {row['question']}"
    OpenAI().responses.create(model="gpt-4o", input=prompt)  # expect: PRV005 "`name`"
