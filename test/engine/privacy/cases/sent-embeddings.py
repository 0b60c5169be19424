import pandas as pd
from openai import OpenAI

notes = pd.read_csv("notes.csv")
OpenAI().embeddings.create(model="text-embedding-3-small", input=notes["full_name"].tolist())  # expect: PRV005 "`full_name`"
