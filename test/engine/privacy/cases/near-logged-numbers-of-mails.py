import logging

logger = logging.getLogger(__name__)


def answer(email_id: str, text: str):
    logger.info(f"Answering mail {email_id}")
    return text


def keep(payload, record):
    logger.info("Kept %s", payload["email_id"])
    logger.info("Kept %s", record.get("email_id"))


def invite(customer):
    logger.info("Invited %s", customer["email_id"])  # expect: PRV003 "`email_id`"
