import pandas as pd
from pinecone import Pinecone

index = Pinecone(api_key="x").Index("people")
people = pd.read_csv("people.csv")
vectors = [{"id": str(i), "values": [0.0], "metadata": {"email": row["email"]}} for i, row in people.iterrows()]
index.upsert(vectors=vectors)  # expect: PRV005 "`email`"
