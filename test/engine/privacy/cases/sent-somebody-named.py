import logging

from openai import OpenAI

client = OpenAI()
log = logging.getLogger(__name__)


def replace(target_name, profile):
    prompt = f"A person named {target_name} may be leaving. Skills: {profile}"
    return client.responses.create(model="gpt-4o", input=prompt)  # expect: PRV005 "`name`"


def write(found):
    prompt = f"Recipient: {found['first_name']}, {found['title']}"
    return client.responses.create(model="gpt-4o", input=prompt)  # expect: PRV005 "`name`"


def explain(column_name):
    prompt = f"Explain a column named {column_name} in a table of patients"
    return client.responses.create(model="gpt-4o", input=prompt)


def merge(parsed_data):
    phone_number = parsed_data.contacts.phone_number
    if phone_number:
        log.info("Known by %s", phone_number)  # expect: PRV003 "`phone_number`"
