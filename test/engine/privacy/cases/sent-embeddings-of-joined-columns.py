import openai
import pandas as pd

members = pd.read_csv("members.csv")
texts = (members["full_name"] + ", " + members["home_address"] + ". " + members["bio"]).tolist()
response = openai.embeddings.create(model="text-embedding-3-small", input=texts)  # expect: PRV005
vectors = [item.embedding for item in response.data]
