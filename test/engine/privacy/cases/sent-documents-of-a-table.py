import pandas as pd
from openai import OpenAI

from cleaning import scrub

client = OpenAI()
notes = pd.read_csv("clinical_notes.csv", usecols=["patient_id", "text", "ward"])
for note in notes.itertuples():
    client.responses.create(model="gpt-4.1", input=f"Summarise: {note.text}")  # expect: PRV005 "`text`"
    client.responses.create(model="gpt-4.1", input=f"What is ward {note.ward}?")
resumes = pd.read_csv("scraped.csv")
for text in resumes["Resume_str"]:
    client.responses.create(model="gpt-4.1", input=f"Rate it:\n{text}")  # expect: PRV005 "`Resume_str`"
for row in pd.read_csv("inbox.csv", usecols=["text", "day"]).to_dict("records"):
    client.responses.create(model="gpt-4.1", input=f"Clinical note:\n{row['text']}")  # expect: PRV005
    client.responses.create(model="gpt-4.1", input=f"Which language is it in? {row['text']}")
notes["safe"] = notes["text"].map(scrub)
for text in notes["safe"]:
    client.responses.create(model="gpt-4.1", input=f"Summarise: {text}")
for review in pd.read_csv("film_reviews.csv")["text"]:
    client.responses.create(model="gpt-4.1", input=f"Summarise: {review}")
print(notes["text"].str.len().mean())
