# What a function of the file puts into the text that it gives back reaches whoever gets the text.
import sqlite3

from openai import OpenAI

client = OpenAI()


def fetch(number):
    con = sqlite3.connect("crm.sqlite")
    row = con.execute("SELECT first_name, last_name, email, plan FROM customers WHERE n = ?", (number,)).fetchone()
    return dict(row)


def build(question, customer):
    parts = ["Customer:"]
    parts += [f"- {key}: {value}" for key, value in customer.items()]
    parts.append(question)
    return "\n".join(parts)


def plan_only(question, customer):
    return f"{question}: {customer['plan']}"


def without_names(question, customer):
    left = [f"{key}: {value}" for key, value in customer.items() if key not in ("first_name", "last_name", "email")]
    return question + ", ".join(left)


def how_long(question, customer):
    return f"{question} ({len(customer)} fields)"


def answer(number, question):
    prompt = build(question, fetch(number))
    client.responses.create(model="gpt-4.1", input=prompt)  # expect: PRV005
    client.responses.create(model="gpt-4.1", input=plan_only(question, fetch(number)))
    client.responses.create(model="gpt-4.1", input=without_names(question, fetch(number)))
    client.responses.create(model="gpt-4.1", input=how_long(question, fetch(number)))
