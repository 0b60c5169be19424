import csv
import logging
import sqlite3

import pandas as pd

log = logging.getLogger("crm")
db = sqlite3.connect("crm.db")
cursor = db.cursor()
cursor.execute("SELECT COUNT(DISTINCT email) AS email FROM contacts")
log.info("addresses: %s", cursor.fetchone())

cursor.execute("SELECT lower(sha256(phone_number)) AS phone_number, visits FROM contacts")  # expect: PRV007 "`phone_number`"
with open("visits.csv", "w", newline="") as handle:
    csv.writer(handle).writerows(cursor.fetchall())
pd.read_sql("SELECT md5(email) AS email, visits FROM contacts", db).to_csv("keys.csv", index=False)  # expect: PRV007 "`email`"

cursor.execute("SELECT upper(email) AS email, visits FROM contacts")
with open("named.csv", "w", newline="") as handle:
    csv.writer(handle).writerows(cursor.fetchall())  # expect: PRV004 "`email`"
