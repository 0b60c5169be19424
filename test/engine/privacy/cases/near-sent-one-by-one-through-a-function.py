import requests


def answer(form):
    requests.post("https://crm.example.org/people", json={"full_name": form["full_name"], "email": form["email"]}, timeout=10)


def push(room):
    requests.post("https://crm.example.org/rooms", json={"name": room["name"], "floor": room["floor"]}, timeout=10)


def push_all(rooms):
    for room in rooms:
        push(room)
