from openai import OpenAI
from prompts import classification_messages, topic_messages, welcome

# file: prompts.py = "def classification_messages(mails):\n    lines = []\n    for mail in mails:\n        lines.append(f'Sender: {mail.sender}\\nSubject: {mail.subject}\\nSnippet: {mail.snippet}')\n    return [{'role': 'user', 'content': '\\n'.join(lines)}]\n\n\ndef topic_messages(mails):\n    return [{'role': 'user', 'content': '\\n'.join(f'Subject: {mail.subject}' for mail in mails)}]\n\n\ndef welcome(lead):\n    return f'Write to {lead.full_name} <{lead.email}>'\n"

client = OpenAI()


def classify(mails):
    return client.responses.create(model="gpt-4o", input=classification_messages(mails))  # expect: PRV005 "`sender`"


def topics(mails):
    return client.responses.create(model="gpt-4o", input=topic_messages(mails))


def greet(lead):
    text = welcome(lead)
    return client.responses.create(model="gpt-4o", input=text)  # expect: PRV005 "`full_name`"
