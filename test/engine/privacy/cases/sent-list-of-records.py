import requests


def collect(pages):
    found = []
    for page in pages:
        found.append({"full_name": page["n"], "email": page["e"], "score": page["s"]})
    return found


def hand_over(pages):
    rows = collect(pages)
    requests.post("https://hooks.example.org/in", json=rows)  # expect: PRV005 "`email`"


def scores(pages):
    requests.post("https://hooks.example.org/in", json=[{"number": page["n"], "score": page["s"]} for page in pages])


def sign_up(full_name, email):
    # What one person sends to sign up is meant for whoever they sign up with.
    requests.post("https://shop.example.org/users", json={"full_name": full_name, "email": email})
