from pinecone import Pinecone
from slack_sdk import WebClient

slack = WebClient(token=token)
index = Pinecone(api_key=key).Index("candidates")


def notify(customer, order):
    slack.chat_postMessage(channel="#orders", text=f"New order of {customer['email']}")  # expect: PRV005 "`email`"
    slack.chat_postMessage(channel="#orders", text=f"New order {order['total']}")


def store(candidate, vector):
    fields = {"name": candidate.name, "email": candidate.email}
    index.upsert(vectors=[{"id": candidate.id, "values": vector, "metadata": fields}])  # expect: PRV005 "Pinecone"
    index.upsert(vectors=[{"id": candidate.id, "values": vector, "metadata": {"skills": candidate.skills}}])
