import sqlite3
from dataclasses import dataclass

from openai import OpenAI


@dataclass
class Lead:
    id: int
    name: str
    email: str


@dataclass
class Node:
    name: str
    host: str


client = OpenAI()
store = sqlite3.connect("crm.db")


def load():
    return [Lead(*row) for row in store.execute("SELECT id, name, email FROM leads")]


for one in load():
    client.responses.create(model="gpt-4.1-mini", input=f"Greet {one.name}")  # expect: PRV005 "`name`"
    client.responses.create(model="gpt-4.1-mini", input=str(one))  # expect: PRV005 "`email`"

sample = Lead(1, "Ann Example", "ann@example.org")
client.responses.create(model="gpt-4.1-mini", input=f"Greet {sample.name}")
client.responses.create(model="gpt-4.1-mini", input=str(sample))
for row in store.execute("SELECT name, host FROM nodes"):
    place = Node(*row)
    client.responses.create(model="gpt-4.1-mini", input=f"Why is {place.name} slow?")
