from openai import OpenAI

client = OpenAI()


def plan(customer, resume):
    text = f"Advise on the basket {customer['basket']} with {customer['points']} points"
    resume(text)
    return client.responses.create(model="gpt-4o-mini", input=f"{text}: {customer}")


def go_on(resume=False):
    return client.responses.create(model="gpt-4o-mini", input="Go on" if resume else "Begin")
