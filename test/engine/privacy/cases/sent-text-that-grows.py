from openai import OpenAI

client = OpenAI()


def twice(number):
    text = "a"
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    text += text
    return client.responses.create(model="gpt-4.1-mini", input=text)


def first(contacts):
    people = []
    for contact in contacts:
        people += [contact["email"]]
    people.pop(0)
    return client.responses.create(model="gpt-4.1-mini", input=str(people))  # expect: PRV005 "`email`"


def without(contact):
    known = {"email": contact["email"], "visits": contact["visits"]}
    known.pop("email")
    return client.responses.create(model="gpt-4.1-mini", input=str(known))
