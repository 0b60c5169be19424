from openai import OpenAI

client = OpenAI()


def sort(email):
    prompt = f"Is this email spam or not?\nAnswer yes or no.\n\nEmail:\n{email}\n"
    return client.responses.create(model="gpt-4.1-mini", input=prompt)


def shorten(row):
    prompt = f"Sum up the following customer email in one line: {row['email']}"
    return client.responses.create(model="gpt-4.1-mini", input=prompt)


def invite(email):
    prompt = f"Write an invitation. It goes to this email address: {email}"
    return client.responses.create(model="gpt-4.1-mini", input=prompt)  # expect: PRV005 "`email`"


def enrich(row):
    prompt = f"Guess the firm. Email: {row['email']}"
    return client.responses.create(model="gpt-4.1-mini", input=prompt)  # expect: PRV005 "`email`"
