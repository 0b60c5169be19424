import csv
import logging

log = logging.getLogger(__name__)


def list_rooms():
    with open("rooms.csv") as file:
        for one in csv.DictReader(file):
            log.info("one: %s", one)
            log.info("floor: %s", one["floor"])


def count_letters():
    with open("staff.csv") as file:
        for one in csv.DictReader(file):
            log.info("fields: %d", len(one))
            log.info("letters: %d", len(one["email"]))
