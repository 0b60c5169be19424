import pandas as pd
from openai import OpenAI

client = OpenAI()


def ask(text):
    return client.responses.create(model="gpt-4o", input=text)  # expect: PRV005 "`email`"


users = pd.read_csv("users.csv")
ask(users[["email", "complaint"]].to_string())
