from openai import OpenAI
from local import generate
from masker import ask_masked

# file: local.py = "import ollama\n\n\ndef generate(prompt):\n    return _ask(prompt)\n\n\ndef _ask(prompt):\n    return ollama.generate(model='llama3', prompt=prompt)\n"
# file: masker.py = "from openai import OpenAI\n\n\ndef ask_masked(prompt):\n    return _send(redact(prompt))\n\n\ndef _send(prompt):\n    return OpenAI().responses.create(model='gpt-4o', input=prompt)\n"

client = OpenAI()


def complete(prompt):
    return client.responses.create(model="gpt-4o-mini", input=prompt).output_text


def ask(prompt, user):
    print(len(user))
    return complete(prompt)


def ideas(customer):
    return ask("Ideas for a gift", customer["email"])


def rate_here(customer):
    return generate(f"Write to {customer['email']}")


def rate_masked(customer):
    return ask_masked(f"Write to {customer['email']}")


def count(prompts):
    return complete(f"There are {len(prompts)} questions")


def counted(customers):
    return count([f"Write to {customer['email']}" for customer in customers])
