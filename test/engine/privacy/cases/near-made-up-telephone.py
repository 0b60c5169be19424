from openai import OpenAI

reply = OpenAI().responses.create(model="gpt-4o", input="Dear customer, call +91 9876543210 or +44 1234567890.")
