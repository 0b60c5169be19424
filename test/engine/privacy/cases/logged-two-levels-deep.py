import logging

log = logging.getLogger("orders")


def confirm(order, request, result, commit, item, config):
    log.info("sent to %s", order.customer.email)  # expect: PRV003 "`email`"
    log.info("by %s", request.user.email)  # expect: PRV003
    log.info("scored %s", result["applicant"].name)  # expect: PRV003 "`name`"
    log.info("reminded %s", item["patient_name"])  # expect: PRV003 "`patient_name`"
    log.info("reminded %s", item.customer_email)  # expect: PRV003
    log.info("at %s", commit.author.email)
    log.info("by %s", commit.author.name)
    log.info("as %s", config["customer_email"])
    log.info("as %s", config.user.email)
    log.info("paid by %s", order.customer.segment)
    log.info("at %s", request.app.settings.user.email)
    log.info("runs in %s", order["guest"]["name"])
