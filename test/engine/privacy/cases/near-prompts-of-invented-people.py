from faker import Faker
from openai import OpenAI

fake = Faker("en_GB")
client = OpenAI()
cases = [{"name": fake.name(), "email": fake.email(), "question": "Where is my parcel?"} for _ in range(5)]
for case in cases:
    answer = client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": f"{case['name']} <{case['email']}> asks: {case['question']}"}],
    )
    assert answer.choices
for row in cases:
    client.embeddings.create(model="text-embedding-3-small", input=f"{row['email']}: {row['question']}")
