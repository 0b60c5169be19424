import pandas as pd
from openai import OpenAI

client = OpenAI()


def ask(prompt, user):
    return client.responses.create(model="gpt-4o-mini", input=prompt).output_text


leads = pd.read_csv("leads.csv")
for _, lead in leads.iterrows():
    answer = ask(f"Ideas for a gift of {lead['budget']} dollars", lead["email"])
    sentence = ask(prompt="Say it shorter: " + answer, user=lead["email"])
