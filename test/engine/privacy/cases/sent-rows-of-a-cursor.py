import csv
import sqlite3

from litellm import completion
from openai import OpenAI

client = OpenAI()
db = sqlite3.connect("crm.db")
db.row_factory = sqlite3.Row


def contact(number):
    return db.execute("SELECT full_name, email, notes FROM contacts WHERE id = ?", (number,)).fetchone()


def draft(number):
    c = contact(number)
    return client.responses.create(model="gpt-4.1-mini", input=f"Write to {c['full_name']}")  # expect: PRV005


def notes(number):
    one = contact(number)
    return client.responses.create(model="gpt-4.1-mini", input=f"Sum up: {one['notes']}")


def brief(number):
    record = dict(contact(number))
    for key in ("full_name", "email"):
        record.pop(key)
    return completion(model="gpt-4o-mini", messages=[{"role": "user", "content": str(record)}])


def regions():
    cursor = db.cursor()
    cursor.execute("SELECT region, count(*) AS n FROM contacts GROUP BY region")
    return completion(model="gpt-4o-mini", messages=[{"role": "user", "content": str(cursor.fetchall())}])


cursor = db.cursor()
cursor.execute("SELECT full_name, email FROM contacts")
rows = cursor.fetchall()
with open("contacts.csv", "w", newline="") as handle:
    csv.writer(handle).writerows(rows)  # expect: PRV004 "`full_name` and `email`"
