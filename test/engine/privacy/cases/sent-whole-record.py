import json

from openai import OpenAI

client = OpenAI()


def offer(customer, mailer):
    text = client.responses.create(  # expect: PRV005 "`customer`"
        model="gpt-4o-mini", input="Write to this customer: " + json.dumps(customer)
    ).output_text
    mailer.send(to=customer["email"], text=text)
