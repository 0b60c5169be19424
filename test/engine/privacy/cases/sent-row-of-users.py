import pandas as pd
from openai import OpenAI

# file: sheet.csv = "id,name,points\n1,A,2\n"
client = OpenAI()
users = pd.read_csv("sheet.csv").to_dict(orient="records")


def message(user):
    return client.responses.create(model="gpt-4o", input=f"Greet {user['name']}.")  # expect: PRV005 "`name`"


for user in users:
    print(message(user).output_text)

goods = pd.read_csv("goods.csv").to_dict(orient="records")
for product in goods:
    client.responses.create(model="gpt-4o", input=f"Praise {product['name']}.")
