import anthropic
import pandas as pd

TEMPLATE = "Write a letter to {name} at {address} about {topic}."
client = anthropic.Anthropic()
letters = pd.read_csv("letters.csv")
for row in letters.itertuples():
    text = TEMPLATE.format(name=row.full_name, address=row.home_address, topic=row.topic)
    client.messages.create(model="claude", max_tokens=300, messages=[{"role": "user", "content": text}])  # expect: PRV005 "`full_name`"
