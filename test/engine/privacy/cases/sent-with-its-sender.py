from openai import OpenAI

client = OpenAI()


def reply(mail):
    prompt = f"Draft a reply.\nFrom: {mail['from']}\nSubject: {mail['subject']}\n\n{mail['body']}"
    return client.responses.create(model="gpt-4o", input=prompt)  # expect: PRV005 "`mail['from']`"


def translate(source, target, text):
    prompt = f"Translate.\nFrom: {source}\nTo: {target}\n\n{text}"
    return client.responses.create(model="gpt-4o", input=prompt)


def ours(mail):
    prompt = f"Draft.\nFrom: shop@example.com\nSubject: {mail['subject']}"
    return client.responses.create(model="gpt-4o", input=prompt)
