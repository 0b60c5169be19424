# The names of the columns stand in the code, as the file has no header.
import csv
import logging

logger = logging.getLogger(__name__)


def load(path):
    with open(path) as file:
        rows = csv.DictReader(file, fieldnames=["employee_name", "social_security", "bank_account", "gross"])
        for number, row in enumerate(rows, 1):
            if not row["gross"]:
                logger.warning("row %d: %r", number, row)  # expect: PRV003
            logger.info("row %d: %s", number, row["gross"])


def measure(path):
    with open(path) as file:
        for row in csv.DictReader(file, fieldnames=["sensor", "value"]):
            logger.info("%r", row)


load("payroll.csv")
measure("sensors.csv")
