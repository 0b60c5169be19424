import pandas as pd
import sqlite3
from openai import OpenAI

conn = sqlite3.connect("shop.db")
df = pd.read_sql("SELECT first_name, last_name, email, last_order FROM customers", conn)
client = OpenAI()
prompt = "Write a win-back mail for each of these:\n" + df.to_csv(index=False)
print(client.responses.create(model="gpt-4.1", input=prompt).output_text)  # expect: PRV005
