import logging

log = logging.getLogger(__name__)


def publish(package, order):
    log.info("made by %s", package.contact.email)
    log.info("for %s", order.customer.email)  # expect: PRV003 "`email`"


def let(flat, tenant_name, rent):
    log.info("%s to %s", flat, tenant_name)  # expect: PRV003 "`tenant_name`"
