from openai import OpenAI

client = OpenAI()


def letter(patient_name, age):
    prompt = f"A letter to {patient_name}, aged {age}"
    prompt += " in plain words"
    return client.responses.create(model="gpt-4.1-mini", input=prompt)  # expect: PRV005 "`patient_name`"


def ask(prompt):
    return client.responses.create(model="gpt-4.1-mini", input=prompt)


def reminder(email):
    text = "Write a reminder. "
    text += f"It goes to {email}."
    return client.responses.create(model="gpt-4.1-mini", input=text)  # expect: PRV005 "`email`"


print(ask("Which codes fit a broken wrist?"))
