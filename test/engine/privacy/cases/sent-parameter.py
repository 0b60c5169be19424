from openai import OpenAI

client = OpenAI()


def triage(patient):
    text = f"{patient['full_name']}, SSN {patient['ssn']}: {patient['symptoms']}"
    return client.responses.create(model="gpt-4o-mini", input=text)  # expect: PRV005 "`full_name`"
