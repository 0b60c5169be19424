from openai import OpenAI

client = OpenAI()


def ask(prompt):
    return client.responses.create(model="gpt-4o", input=prompt[:4000])


def answer(text, customer_email):
    return ask(f"Answer {customer_email}: {text}")  # expect: PRV005 "`customer_email`"


def answer_at_once(text, customer_email):
    prompt = f"Answer {customer_email}: {text}"
    return client.responses.create(model="gpt-4o", input=prompt[:2000])  # expect: PRV005 "`customer_email`"


def sort_out(text, customer_email):
    line = f"{customer_email}: {text}"
    return client.responses.create(model="gpt-4o", input=line[-500:])


def first_letters(customer_email):
    return client.responses.create(model="gpt-4o", input=f"begins with {customer_email[:3]}")
