# Templates that ask a record for what names nobody, and the places of a log's own format.
import csv
import logging

logging.basicConfig(format="%(asctime)s %(name)s %(message)s")
log = logging.getLogger(__name__)
with open("visits.csv") as file:
    for row in csv.DictReader(file):
        log.info("%(plan)s in %(region)s", row)
        log.info("%(rows)d rows of %(file_name)s" % {"rows": 3, "file_name": "visits.csv"})
        print(row["email"].count("@"))
