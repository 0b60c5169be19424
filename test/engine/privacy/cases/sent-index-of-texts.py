import pandas as pd
from langchain_community.vectorstores import FAISS
from langchain_openai import OpenAIEmbeddings

cases = pd.read_json("cases.json")
texts = []
for _, row in cases.iterrows():
    texts.append(f"{row['full_name']}: {row['complaint']}")
index = FAISS.from_texts(texts, OpenAIEmbeddings())  # expect: PRV005 "`full_name`"
