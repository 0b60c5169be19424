import logging
from datetime import datetime

from shop.audit import log_action
from shop.tools.journal import log_info

logger = logging.getLogger(__name__)


def note(message):
    logger.info(f"[{datetime.now()}] {message}")


def remind(customers):
    for customer in customers:
        note(f"reminder for {customer['email']}")  # expect: PRV003 "`email`"
        note(f"done with {customer['id']}")


def change(session, number, by):
    patient = session.get(Patient, number)
    patient_name = patient.name if patient else None
    log_action("update", by, message=f"Changed {patient_name or 'somebody'}")  # expect: PRV003 "`name`"
    log_info("changed %s" % patient.phone_number)  # expect: PRV003 "`phone_number`"
