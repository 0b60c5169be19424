import requests

URL = "https://contacts.example.com/v1/people"
TRIED = [{"name": "Ann Lee", "email": "ann@example.com"}, {"name": "Bo Chen", "email": "bo@example.com"}]

for user in TRIED:
    requests.post(URL, json={"name": user["name"], "email": user["email"]})


def answer(guest):
    requests.post(URL, json={"name": guest["name"], "email": guest["email"]})


def push_here(guests):
    for guest in guests:
        requests.post("http://localhost:8000/people", json={"name": guest["name"], "email": guest["email"]})


def made_up():
    for number in range(20):
        requests.post(URL, json={"name": f"Guest {number}", "email": f"guest{number}@example.com"})
