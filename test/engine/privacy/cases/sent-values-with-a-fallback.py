import json
import os
import urllib.request

from openai import OpenAI

client = OpenAI()


def ask(prompt):
    return client.responses.create(model="gpt-4o", input=prompt)


def discharge_prompt(patient, risk):
    who = str(patient.get("patient_name", "the patient") or "the patient").strip()
    return f"Write a note about {who}, whose risk is {risk}."


def discharge_note(patient, risk):
    prompt = discharge_prompt(patient, risk)
    body = json.dumps({"contents": [{"parts": [{"text": prompt}]}]}).encode()
    url = f"https://generativelanguage.googleapis.com/v1beta/models/gemini:generateContent?key={os.environ['KEY']}"
    return urllib.request.urlopen(urllib.request.Request(url, data=body))  # expect: PRV005 "`patient_name`"


def greet(customer):
    name = customer.name if customer else "guest"
    ask(f"Greet {name}")  # expect: PRV005 "`name`"


def remind(lead):
    if (address := lead["email"]) is not None:
        ask(f"Write a reminder to {address}")  # expect: PRV005 "`email`"


def score(customer, ward):
    level = customer.get("risk_level") or "unknown"
    unit = ward.name if ward else "none"
    ask(f"Explain the level {level} of {unit}")
