import logging

from masking import mask
from settings import settings

log = logging.getLogger(__name__)


def handler(event, context):
    phone_number = event["phone_number"]
    del event["phone_number"]
    log.info("event: %s", event)
    return phone_number


def take(body):
    log.info("keys: %s of %d", list(body), len(body))
    log.info("has an address: %s", body["email"] is not None)
    body["email"] = mask(body["email"])
    log.info("body: %s", body)


def kept(payload):
    address = payload.get("email")
    payload.pop("email", None)
    log.info("payload: %s", payload)
    return address


def again(data):
    email = data.get("email") is not None
    log.info("has an address: %s", email)
    log.info("data: %s", data)  # expect: PRV003 "`email`"


def start(mail):
    mail = settings.mail
    log.info("mails go out from %s", mail.sender)


def report(metrics, entity_counts, found):
    email = metrics["email"]
    log.info("f1 of addresses: %.2f", email)
    email = entity_counts.get("email")
    log.info("addresses: %s", email)
    email = found.get("email", 0)
    log.info("addresses: %s", email)
