import requests

URL = "https://contacts.example.com/v1/people"


def push(guests):
    for guest in guests:
        requests.post(URL, json={"name": guest["name"], "email": guest["email"]})  # expect: PRV005 "`name` and `email`"


def push_named(rows):
    for row in rows:
        payload = {"full_name": row["full_name"], "email": row.get("email")}
        requests.post(URL, json=payload)  # expect: PRV005 "`full_name`"
