# Templates ask for what names people, and a record is spread into them.
from string import Template

import pandas as pd
from openai import OpenAI
from tidy import mask_record

client = OpenAI()
REMINDER = "Write to {full_name}, who lives at {home_address}, about {amount}."
LETTER = Template("Ask $full_name for $amount.")
GOODS = "Describe {product_name} of {brand} in one line."

for row in pd.read_csv("debtors.csv").to_dict("records"):
    client.responses.create(model="small", input=REMINDER.format(**row))  # expect: PRV005
    client.responses.create(model="small", input=LETTER.substitute(row))  # expect: PRV005
    client.responses.create(model="small", input=REMINDER.format_map(mask_record(row)))
for row in pd.read_csv("debtors.csv").drop(columns=["full_name", "home_address"]).to_dict("records"):
    client.responses.create(model="small", input=LETTER.safe_substitute(row))
for row in pd.read_csv("goods.csv").to_dict("records"):
    client.responses.create(model="small", input=GOODS.format(**row))
