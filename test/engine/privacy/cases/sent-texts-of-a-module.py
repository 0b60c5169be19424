# What functions of a module put into the texts, records and rows that they give back.
# file: letters.py = "import sqlite3\n\ndef fetch(number):\n    con = sqlite3.connect('crm.db')\n    row = con.execute('SELECT full_name, email, plan FROM customers WHERE n = ?', (number,)).fetchone()\n    return dict(row)\n\ndef build(question, customer):\n    parts = ['Customer:']\n    parts += [f'- {key}: {value}' for key, value in customer.items()]\n    return '\\n'.join([*parts, question])\n\ndef plan(customer):\n    return f\"plan {customer['plan']}\"\n\ndef missed(day):\n    con = sqlite3.connect('clinic.db')\n    for patient_name, phone_number, slot in con.execute('SELECT patient_name, phone_number, slot FROM visits'):\n        yield patient_name, phone_number, slot\n\ndef parse(card):\n    return {'full_name': card.h2.text, 'email': card.a.text, 'city': card.i.text}\n\ndef place(card):\n    return {'city': card.i.text, 'street': card.b.text}\n"
import json

import requests
from bs4 import BeautifulSoup
from openai import OpenAI
from slack_sdk import WebClient

import letters
from letters import build, fetch, missed

row = {"full_name": "the name of a column of this file"}
client, slack = OpenAI(), WebClient(token="xoxb")


def answer(number, question):
    client.responses.create(model="gpt-4.1", input=build(question, fetch(number)))  # expect: PRV005 "`full_name` and `email`"
    client.responses.create(model="gpt-4.1", input=letters.plan(fetch(number)))


for name, phone, slot in missed("2025-01-01"):
    slack.chat_postMessage(channel="#desk", text=f"{slot}: {name}, {phone}")  # expect: PRV005 "`patient_name` and `phone_number`"
    slack.chat_postMessage(channel="#desk", text=f"missed: {slot}")

members, towns = [], []
for page in range(3):
    soup = BeautifulSoup(requests.get(f"https://club.test/{page}", timeout=9).text, "html.parser")
    members += [letters.parse(card) for card in soup.select(".card")]
    towns += [letters.place(card) for card in soup.select(".card")]
with open("members.json", "w") as file:
    json.dump(members, file)  # expect: PRV004 "`full_name` and `email`"
with open("towns.json", "w") as file:
    json.dump(towns, file)
