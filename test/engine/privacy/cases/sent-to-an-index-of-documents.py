import csv

from azure.core.credentials import AzureKeyCredential
from azure.search.documents import SearchClient


def upload(rows, key):
    index = SearchClient(endpoint="https://hall.search.windows.net", index_name="talks", credential=AzureKeyCredential(key))
    batch = []
    for row in rows:
        batch.append({"id": row["number"], "text": f"{row['Timestamp']} {row['Name']}: {row['Message']}"})
    index.upload_documents(documents=batch)  # expect: PRV005 "`Name`"


def count(key, words):
    index = SearchClient(endpoint="https://hall.search.windows.net", index_name="words", credential=AzureKeyCredential(key))
    index.merge_or_upload_documents(documents=[{"id": str(place), "word": word} for place, word in enumerate(words)])


with open("talk.csv", encoding="utf-8") as file:
    upload(csv.DictReader(file), input())
