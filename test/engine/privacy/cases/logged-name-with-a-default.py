import logging

log = logging.getLogger(__name__)


def rename(store, number, customer_name: str | None = None):
    log.info("rename %s to %s", number, customer_name)  # expect: PRV003 "`customer_name`"
    store.rename(number, customer_name)


def visit(store, lead):
    follow_up(store, patient_name=f'{lead.get("first_name", "")} {lead.get("last_name", "")}')


def follow_up(store, patient_name):
    log.info(f"visit of {patient_name}")  # expect: PRV003 "`patient_name`"
    store.visit(patient_name)


def start(customer_name="demo"):
    log.info("starting as %s", customer_name)
