import os

from openai import OpenAI

client = OpenAI()


def score(path, job):
    content = open(path).read()
    prompt = f"Job:\n{job}\n\nResume:\n{content}\n\nScore it."
    return client.responses.create(model="gpt-4o", input=prompt)  # expect: PRV005 "`content`"


def explain(patient_record):
    return client.responses.create(model="gpt-4o", input="Explain this: " + patient_record)  # expect: PRV005


def letter(customer, offer):
    text = "Write to the customer: " + str(customer) + offer
    return client.responses.create(model="gpt-4o", input=text)  # expect: PRV005 "`customer`"


def advise(topic):
    text = f"How does one write a resume for {topic}?"
    return client.responses.create(model="gpt-4o", input=text + os.environ["TONE"])
