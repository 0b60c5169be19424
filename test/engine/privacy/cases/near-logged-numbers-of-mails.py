import logging

logger = logging.getLogger(__name__)


def answer(email_id: str, text: str):
    logger.info(f"Answering mail {email_id}")
    return text


def run(mails):
    for email in mails:
        answer(email["id"], email["body"])
