import logging

log = logging.getLogger(__name__)


def text(customer, message):
    phone = customer.channels.get("phone", "+15550000000")
    log.info(f"would text {phone}: {len(message)} letters")  # expect: PRV003 "`phone`"


def test(rack, message):
    phone = rack.devices.get("phone")
    log.info(f"testing {phone}: {len(message)} letters")
