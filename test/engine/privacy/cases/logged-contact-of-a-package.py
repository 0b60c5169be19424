import logging

log = logging.getLogger(__name__)


def publish(package, order):
    log.info("made by %s", package.contact.email)
    log.info("for %s", order.customer.email)  # expect: PRV003 "`email`"


def welcome(user_info, lead_info, repo_info):
    log.info("made by %s", repo_info["contact"]["email"])
    log.info("new: %s", user_info["contact"]["email"])  # expect: PRV003 "`email`"
    log.info("new: %s", lead_info["customer"].email)  # expect: PRV003 "`email`"


def let(flat, tenant_name, rent):
    log.info("%s to %s", flat, tenant_name)  # expect: PRV003 "`tenant_name`"
