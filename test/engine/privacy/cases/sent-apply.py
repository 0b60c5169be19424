import pandas as pd
from openai import OpenAI

client = OpenAI()


def classify(row):
    prompt = f"Customer {row['customer_name']} says: {row['complaint']}"
    answer = client.chat.completions.create(  # expect: PRV005 "`customer_name`"
        model="gpt-4o-mini", messages=[{"role": "system", "content": "Classify."}, {"role": "user", "content": prompt}]
    )
    return answer.choices[0].message.content


complaints = pd.read_csv("complaints.csv")
complaints["label"] = complaints.apply(classify, axis=1)
