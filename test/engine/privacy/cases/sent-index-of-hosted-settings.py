import pandas as pd
from llama_index.core import Document, Settings, VectorStoreIndex
from llama_index.embeddings.huggingface import HuggingFaceEmbedding
from llama_index.llms.openai import OpenAI

Settings.llm = OpenAI(model="gpt-4o")
Settings.embed_model = HuggingFaceEmbedding(model_name="BAAI/bge-small-en-v1.5")
notes = pd.read_csv("notes.csv")
index = VectorStoreIndex.from_documents(  # expect: PRV005
    [Document(text=f"{row.patient_name}: {row.note}") for row in notes.itertuples()]
)
