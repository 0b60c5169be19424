import pandas as pd
from openai import OpenAI

client = OpenAI()


def ask(prompt, model="gpt-4o-mini"):
    messages = [{"role": "user", "content": prompt}]
    return client.chat.completions.create(model=model, messages=messages).choices[0].message.content


class Writer:
    def complete(self, system, text):
        return client.responses.create(model="gpt-4o-mini", input=f"{system}\n{text}").output_text

    def greet(self, lead):
        return self.complete("Be short", f"Greet {lead['full_name']}, {lead['email']}")  # expect: PRV005 "`full_name`"


leads = pd.read_csv("leads.csv")
for _, lead in leads.iterrows():
    print(ask(f"Write to {lead['email']} about {lead['product']}"))  # expect: PRV005 "`email`", PRV003
print(ask("Which products do people of 40 buy?"))
