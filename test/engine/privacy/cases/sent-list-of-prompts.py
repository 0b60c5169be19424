import pandas as pd
from openai import OpenAI

client = OpenAI()
df = pd.read_csv("support.csv")
prompts = [f"{r['email']} wrote: {r['body']}" for _, r in df.iterrows()]
for p in prompts:
    client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": p}])  # expect: PRV005 "`email`"
