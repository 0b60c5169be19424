import json

import requests
from bs4 import BeautifulSoup


def parse(card):
    return {"full_name": card.h2.text, "email": card.a.text, "city": card.i.text}


members = []
for page in range(3):
    soup = BeautifulSoup(requests.get(f"https://club.test/{page}").text, "html.parser")
    members += [parse(card) for card in soup.select(".card")]
with open("members.json", "w") as handle:
    json.dump(members, handle)  # expect: PRV004
