import logging

log = logging.getLogger(__name__)


def opened(clinic_phone_number, facility_email, office_address):
    log.info("new clinic: %s, %s, %s", clinic_phone_number, facility_email, office_address)


def placed(order):
    log.info("sent to %s", order["warehouse_email"])
