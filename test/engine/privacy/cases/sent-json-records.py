import json

from openai import OpenAI

client = OpenAI()
with open("patients.json") as file:
    patients = json.load(file)
for patient in patients:
    summary = f"{patient['full_name']}, born {patient['date_of_birth']}: {patient['notes']}"
    client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": summary}])  # expect: PRV005 "`full_name`"
