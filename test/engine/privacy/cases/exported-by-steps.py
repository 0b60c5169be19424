# Files, clients and texts that one step makes and another writes to.
import csv
import json

import boto3
import gspread
import pandas as pd
import psycopg2
from pymongo import MongoClient

staff = None
sheet = None


def connect():
    global sheet, database
    sheet = gspread.service_account().open("Grants").sheet1
    database = MongoClient("mongodb://records.test").clinic


def load():
    global staff
    staff = pd.read_csv("staff.csv")[["first_name", "last_name", "work_email", "grade"]]


def share():
    sheet.update(staff.values.tolist())  # expect: PRV004
    database.people.insert_many(staff.to_dict("records"))  # expect: PRV004
    database.grades.insert_many(staff[["grade"]].to_dict("records"))


def shop():
    connection = psycopg2.connect("dbname=shop")
    cursor = connection.cursor()
    return connection, cursor


def customers(cursor):
    cursor.execute("SELECT first_name, last_name, email FROM customers")
    return cursor.fetchall()


def totals(cursor):
    cursor.execute("SELECT day, total FROM sales")
    return cursor.fetchall()


def write(rows, path):
    with open(path, "w") as file:
        csv.writer(file).writerows(rows)


def write_all():
    _, cursor = shop()
    rows = customers(cursor)
    with open("customers.csv", "w") as file:
        json.dump(rows, file)  # expect: PRV004
    days = totals(cursor)
    with open("sales.csv", "w") as file:
        json.dump(days, file)


def keep(record, path):
    with open(path, "w") as file:
        json.dump(record, file)


connect()
load()
share()
write_all()
names = dict(zip(staff["grade"], staff["work_email"]))
keep({str(key): name for key, name in names.items()}, "names.json")  # expect: PRV004
keep({key: len(name) for key, name in names.items()}, "lengths.json")
