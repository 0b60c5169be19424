import csv
import os
import sqlite3

import pandas as pd
import psycopg2
from psycopg2.extras import execute_values
from pymongo import MongoClient

shop = MongoClient(os.environ["MONGO"])["shop"]
leads = pd.read_csv("leads.csv")[["lead_name", "email", "score"]]
shop["hot"].insert_many(leads.to_dict("records"))  # expect: PRV004 "to MongoDB"
shop.scores.insert_many(leads[["score"]].to_dict("records"))

book = sqlite3.connect("book.db")
rows, tally = [], {}
for row in csv.DictReader(open("walkins.csv")):
    rows.append((row["client_name"].title(), row["mobile_no"], row["language"]))
    tally[row["language"]] = tally.get(row["language"], 0) + 1
book.executemany("INSERT INTO contacts VALUES (?, ?, ?)", rows)  # expect: PRV004 "to a database"
book.executemany("INSERT INTO tally VALUES (?, ?)", tally.items())
book.executemany("INSERT INTO staff VALUES (?, ?)", [("Ann", "ann@example.com")])

with psycopg2.connect("dbname=wards") as wards, wards.cursor() as cursor:
    cursor.execute("SELECT patient_name, nhs_number, ward FROM admissions")
    admitted = cursor.fetchall()
    execute_values(cursor, "INSERT INTO copies VALUES %s", admitted)  # expect: PRV004 "to a database"


def register(name, email):
    with sqlite3.connect("users.db") as users:
        users.execute("INSERT INTO users VALUES (?, ?)", (name, email))
