import csv
import json
import sqlite3

import pandas as pd
from pymongo import MongoClient

conn = sqlite3.connect("school.db")
cur = conn.cursor()
cur.execute("CREATE TABLE IF NOT EXISTS pupils (id INTEGER, full_name TEXT, email TEXT)")


def take_in(path):
    with open(path) as file:
        for row in csv.reader(file):
            cur.execute("INSERT INTO pupils VALUES (?, ?, ?)", row)  # expect: PRV004 "`full_name` and `email`"


def take_all(rows):
    cur.executemany("INSERT INTO pupils (full_name, email) VALUES (?, ?)", rows)  # expect: PRV004 "a database"


def write_all(path):
    cur.execute("SELECT * FROM pupils")
    with open(path, "w") as file:
        csv.writer(file).writerows(cur.fetchall())  # expect: PRV004 "`full_name` and `email`"


db = MongoClient("mongodb://db.example.org").school
pupils = list(db.pupils.find({}, {"full_name": 1, "email": 1, "_id": 0}))
with open("pupils.json", "w") as file:
    json.dump(pupils, file)  # expect: PRV004 "`full_name` and `email`"
table = pd.DataFrame(pupils)
table.to_csv("pupils.csv")  # expect: PRV004 "`pupils.csv`"
