import pandas as pd
from openai import OpenAI

reviews = pd.read_csv("reviews.csv")
for text in reviews["review_text"]:
    OpenAI().chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}])
