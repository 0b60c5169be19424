import csv
import json
import sqlite3

import pandas as pd
from pymongo import MongoClient

conn = sqlite3.connect("school.db")
cur = conn.cursor()
cur.execute("CREATE TABLE pupils (id INTEGER, full_name TEXT, email TEXT)")
cur.execute("CREATE TABLE rooms (id INTEGER, name TEXT, floor INTEGER)")
cur.executemany("INSERT INTO pupils VALUES (?, ?, ?)", [(1, "Ana Kaur", "ana@example.com"), (2, "Bo Novak", "bo@example.com")])


def take_in(path):
    with open(path) as file:
        for row in csv.reader(file):
            cur.execute("INSERT INTO rooms VALUES (?, ?, ?)", row)


def sign_up(full_name, email):
    cur.execute("INSERT INTO pupils (full_name, email) VALUES (?, ?)", (full_name, email))


def count(path):
    cur.execute("SELECT count(*) FROM pupils")
    with open(path, "w") as file:
        csv.writer(file).writerows(cur.fetchall())


db = MongoClient("mongodb://db.example.org").school
marks = list(db.pupils.find({}, {"full_name": 0, "email": 0}))
with open("marks.json", "w") as file:
    json.dump(marks, file)
pupils = list(db.pupils.find({}, {"full_name": 1, "email": 1, "level": 1}))
table = pd.DataFrame(pupils)
table = table.drop(columns=["full_name", "email"])
table.to_csv("levels.csv")
sizes = pd.DataFrame(pupils)
sizes = sizes.groupby("level").size()
sizes.to_csv("sizes.csv")
