from faker import Faker
from openai import OpenAI

fake = Faker()
client = OpenAI()


def ask(user, question):
    content = f"{user['email']} asks: {question}"
    return client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": content}])  # expect: PRV005


def signature():
    return fake.name()
