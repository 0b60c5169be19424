import logging

log = logging.getLogger(__name__)


def remind(active_customers, stores):
    for one in active_customers:
        log.info("reminder for %s", one.email)  # expect: PRV003 "`email`"
    for one in stores:
        log.info("opened %s", one.name)
