# What a text is filled with is sent.
from openai import OpenAI

llm = OpenAI()
PROMPT = "Write a letter to {name}."


def letter(customer_name: str) -> str:
    asked = PROMPT.replace("{name}", customer_name)
    out = llm.responses.create(model="gpt-4.1-mini", input=asked)  # expect: PRV005 "`customer_name`"
    return out.output_text
