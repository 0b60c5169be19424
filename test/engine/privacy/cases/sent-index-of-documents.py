import pandas as pd
from llama_index.core import Document, VectorStoreIndex
from llama_index.llms.openai import OpenAI

llm = OpenAI(model="gpt-4o-mini")
notes = pd.read_csv("clinic/visit_notes.csv")
docs = []
for _, r in notes.iterrows():
    docs.append(Document(text=f"{r['patient_name']} ({r['date_of_birth']}): {r['note']}"))
index = VectorStoreIndex.from_documents(docs)  # expect: PRV005
print(llm.complete("Summarise the most common complaint"))
