# A list of a module and one of this file share a name and nothing else; what the module puts into its own is in what it gives back.
# file: lists.py = "def cities(cards):\n    rows = []\n    for card in cards:\n        rows.append({'city': card.i.text, 'street': card.b.text})\n    return rows\n\n\ndef people(cards):\n    found = []\n    for card in cards:\n        found.append({'full_name': card.h2.text, 'email': card.a.text})\n    return found\n\n\ndef longer(cards):\n    rows = []\n    for card in cards:\n        rows.append({'width': card.w.text})\n    return rows\n"
import json

from lists import cities, longer, people

rows = []
for card in json.load(open("cards.json")):
    rows.append({"full_name": card["n"], "email": card["m"]})

with open("cities.json", "w") as file:
    json.dump(cities([]), file)
with open("widths.json", "w") as file:
    json.dump(longer([]), file)
with open("people.json", "w") as file:
    json.dump(people([]), file)  # expect: PRV004 "`full_name` and `email`"
