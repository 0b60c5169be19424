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


def plan(subject, start, end):
    prompt = f"Make a plan of study. Subject: {subject}, from: {start} to: {end}"
    return client.responses.create(model="gpt-4o", input=prompt)


def glossary(subject, source, target):
    prompt = f"Translate from: {source} to: {target}\nSubject: {subject}"
    return client.responses.create(model="gpt-4o", input=prompt)


def sort(mail):
    prompt = f"Sort this mail, from: {mail.sender}, subject: {mail.subject}"
    return client.responses.create(model="gpt-4o", input=prompt)  # expect: PRV005 "`mail.sender`"


def example(prompts, letter):
    client.responses.create(model="gpt-4o", input=f"Resume:\n{prompts.example}")
    return client.responses.create(model="gpt-4o", input=f"Resume:\n{letter.text}")  # expect: PRV005 "`letter.text`"
