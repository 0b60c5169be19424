import chromadb
import pandas as pd

client = chromadb.HttpClient(host="vectors.corp.example.com", port=8000)
col = client.get_or_create_collection("profiles")
profiles = pd.read_json("profiles.jsonl", lines=True)
col.add(  # expect: PRV005
    ids=[str(i) for i in profiles.index],
    documents=profiles["bio"].tolist(),
    metadatas=profiles[["full_name", "email"]].to_dict("records"),
)
