import pandas as pd
from openai import OpenAI

client = OpenAI()
leads = pd.read_csv("leads.csv")


def greet(name):
    prompt = f"Write one friendly line to {name}."
    answer = client.chat.completions.create(  # expect: PRV005
        model="gpt-4o-mini", messages=[{"role": "user", "content": prompt}]
    )
    return answer.choices[0].message.content


def rate(pressure):
    answer = client.chat.completions.create(
        model="gpt-4o-mini", messages=[{"role": "user", "content": f"Is {pressure} high?"}]
    )
    return answer.choices[0].message.content


leads["greeting"] = leads["full_name"].apply(greet)
leads["rating"] = leads["pressure"].map(rate)
