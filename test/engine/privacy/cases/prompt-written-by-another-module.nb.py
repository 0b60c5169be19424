# %%
%%writefile letters.py
def greeting_block(recipient_name, sender):
    lines = []
    if recipient_name:
        who = recipient_name.strip()
        lines.append(f"Greet '{who}'.")
    return " ".join(lines)


def reply_prompt(text, block):
    return f"Answer this: {text[:800]}\n{block}"


def count_of_words_text(customer_name):
    return len(customer_name)


# %%
import httpx
from letters import count_of_words_text, greeting_block, reply_prompt

URL = "https://router.huggingface.co/v1/chat/completions"


def ask(prompt):
    with httpx.Client() as client:
        return client.post(URL, json={"messages": [{"role": "user", "content": prompt[:2000]}]})


def reply(text, customer_name):
    block = greeting_block(customer_name, "the desk")
    return ask(reply_prompt(text, block))  # expect: PRV005 "`customer_name`"


def words(text, customer_name):
    return ask(f"{text} {count_of_words_text(customer_name)}")
