import json

from openai import OpenAI

client = OpenAI()


def summaries(path):
    with open(path) as file:
        patients = json.load(file)
    for p in patients:
        client.responses.create(model="gpt-4o", input=f"Summarise {json.dumps(p)}")  # expect: PRV005 "`patient`"


def follow_up(lead_data):
    return client.responses.create(model="gpt-4o", input="Write to " + json.dumps(lead_data))  # expect: PRV005 "`lead_data`"


def ages(patients):
    for one in patients:
        client.responses.create(model="gpt-4o", input=f"Is {one['age']} old?")


def products(path):
    with open(path) as file:
        items = json.load(file)
    for item in items:
        client.responses.create(model="gpt-4o", input=f"Describe {json.dumps(item)}")
