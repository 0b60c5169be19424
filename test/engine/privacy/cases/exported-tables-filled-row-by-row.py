import json

import pandas as pd


def by_rows(files):
    people = pd.DataFrame(columns=["full_name", "email", "score"])
    for file in files:
        one = json.load(open(file))
        people.loc[len(people)] = [one["n"], one["e"], one["s"]]
    people.to_csv("people.csv")  # expect: PRV004 "`full_name` and `email`"
    people.drop(columns=["full_name", "email"]).to_csv("scores.csv")


def by_cells(files):
    found = pd.DataFrame()
    for place, file in enumerate(files):
        one = json.load(open(file))
        found.at[place, "full_name"] = one["n"]
        found.loc[place, "email"] = one["e"]
    found.to_excel("found.xlsx")  # expect: PRV004 "`full_name` and `email`"


def by_columns(names, emails):
    frame = pd.DataFrame(columns=["name", "email"])
    frame["name"] = names
    frame["email"] = emails
    frame.to_csv("frame.csv")  # expect: PRV004 "`name` and `email`"


def empty():
    people = pd.DataFrame(columns=["full_name", "email", "score"])
    people.to_csv("empty.csv")


def typed():
    people = pd.DataFrame(columns=["full_name", "email", "score"])
    people.loc[0] = ["Ann Example", "ann@example.org", 3]
    people.to_csv("typed.csv")


def shops(files):
    table = pd.DataFrame(columns=["shop_name", "size"])
    for file in files:
        one = json.load(open(file))
        table.loc[len(table)] = [one["n"], one["s"]]
    table.to_csv("shops.csv")
