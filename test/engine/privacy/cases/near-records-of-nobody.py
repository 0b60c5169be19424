import json
import os

import numpy as np
import pandas as pd

old = pd.read_csv("old.csv")


def save(args, name, size, author_name, author_email):
    json.dump({"name": args.name, "email": args.email}, open("a.json", "w"))
    json.dump({"name": "demo", "email": "demo@example.com"}, open("b.json", "w"))
    json.dump({"author_name": author_name, "author_email": author_email}, open("c.json", "w"))
    json.dump({"name": name, "size": size}, open("d.json", "w"))
    json.dump({"name": name, "email": os.environ["MAIL"]}, open("e.json", "w"))


names = ["Ann", "Bo"]
made = pd.DataFrame({"name": names, "email": ["a@b.c", "d@e.f"], "age": np.random.randint(1, 9, 2)})
made.to_csv("made.csv")
rows = []
for number in range(10):
    rows.append({"name": f"User {number}", "email": f"u{number}@x.org"})
pd.DataFrame(rows).to_csv("rows.csv")


class Sizes:
    def add(self, name, size):
        self.items.append({"name": name, "size": size})

    def save(self):
        json.dump(self.items, open("sizes.json", "w"))


class Guests:
    def add(self, name, email):
        self.items.append({"name": name, "email": email})


def places(found):
    shops = []
    for one in found:
        shops.append({"name": one["name"], "phone_number": one["phone"], "website": one["site"]})
    json.dump(shops, open("shops.json", "w"))
    pd.DataFrame(shops).to_csv("shops.csv")
