import csv
import logging

log = logging.getLogger(__name__)


def rows_of(path):
    with open(path) as file:
        for row in csv.DictReader(file):
            yield row


def tidied(rows):
    for row in rows:
        row["full_name"] = row["full_name"].strip()
        yield row


def list_all():
    for guest in tidied(rows_of("guests.csv")):
        log.info("guest: %s", guest)  # expect: PRV003 "`full_name`"


def list_here():
    with open("staff.csv") as file:
        for one in csv.DictReader(file):
            log.info("one: %s", one)  # expect: PRV003 "`email`"
            write_to(one["email"])
