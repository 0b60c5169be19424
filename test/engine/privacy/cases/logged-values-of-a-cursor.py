import logging
import sqlite3

log = logging.getLogger(__name__)
connection = sqlite3.connect("clinic.db")
cursor = connection.cursor()
cursor.execute("SELECT ward, patient_name, phone_no FROM patients")
for ward, name, tel in cursor:
    log.info("calling %s", name)  # expect: PRV003 "`patient_name`"
    log.info("ward %s", ward)
for row in connection.execute("SELECT ward, patient_name FROM patients"):
    log.info("ward %s", row[0])
    log.info("calling %s", row[1])  # expect: PRV003 "`patient_name`"
first = connection.execute("SELECT ward, patient_name FROM patients WHERE id = 1").fetchone()
log.info("first %s", first[1])  # expect: PRV003 "`patient_name`"
log.info("ward %s", first[0])
for ward, n in connection.execute("SELECT ward, count(*) AS n FROM patients GROUP BY ward"):
    log.info("%s %s", ward, n)
for row in connection.execute("SELECT ward, patient_name FROM patients"):
    row = {"ward": row[0]}
    log.info("%s", row)
for row in connection.execute("SELECT ward, patient_name FROM patients"):
    row = [pseudonym(value) for value in row]
    log.info("%s", row[1])
