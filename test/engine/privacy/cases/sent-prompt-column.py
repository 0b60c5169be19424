import openai
import pandas as pd

openai.api_key = open("key.txt").read()
df = pd.read_csv("complaints.csv")
df["prompt"] = "Customer " + df["customer_name"] + " wrote: " + df["complaint"]
for p in df["prompt"]:
    openai.ChatCompletion.create(model="gpt-3.5-turbo", messages=[{"role": "user", "content": p}])  # expect: PRV005
