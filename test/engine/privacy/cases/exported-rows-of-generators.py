# Rows that a generator of the file gives, one by one and in lists.
import csv
import sqlite3
from contextlib import closing

from google.cloud import bigquery
from slack_sdk import WebClient

slack = WebClient(token="xoxb")


def members(path):
    with closing(sqlite3.connect(path)) as con:
        for record in con.execute("SELECT member_name, street_address, postcode FROM members"):
            yield tuple((value or "").strip() for value in record)


def towns(path):
    with closing(sqlite3.connect(path)) as con:
        for record in con.execute("SELECT town, count(*) FROM members GROUP BY town"):
            yield tuple(str(value) for value in record)


def missed(day):
    con = sqlite3.connect("clinic.db")
    for patient_name, phone_number, slot in con.execute("SELECT patient_name, phone_number, slot FROM visits"):
        yield patient_name, phone_number, slot


def decode(messages):
    for message in messages:
        event = message.data
        yield {"customer_name": event["n"], "phone_number": event["from"], "seconds": event["s"]}


def lengths(messages):
    for message in messages:
        yield {"queue": message.data["queue"], "seconds": message.data["s"]}


with open("members.csv", "w") as out:
    writer = csv.writer(out)
    for row in members("members.db"):
        writer.writerow(row)  # expect: PRV004
with open("towns.csv", "w") as out:
    writer = csv.writer(out)
    for row in towns("members.db"):
        writer.writerow(row)
for name, phone, slot in missed("2025-01-01"):
    slack.chat_postMessage(channel="#desk", text=f"{slot}: {name}, {phone}")  # expect: PRV005
    slack.chat_postMessage(channel="#desk", text=f"missed: {slot}")
warehouse = bigquery.Client()
warehouse.insert_rows_json("calls", list(decode([])))  # expect: PRV004
warehouse.insert_rows_json("lengths", list(lengths([])))


def batches(rows, size=200):
    batch = []
    for row in rows:
        batch.append(row)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


for batch in batches(decode([])):
    warehouse.insert_rows_json("calls", batch)  # expect: PRV004
for batch in batches(lengths([])):
    warehouse.insert_rows_json("lengths", batch)
