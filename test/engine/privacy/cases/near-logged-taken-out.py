import logging
import os

import yaml

logger = logging.getLogger(__name__)


class Sender:
    def __init__(self, config, secrets, account):
        self.email = config["email"]
        email = config.get("email")
        phone_number = os.environ["PHONE_NUMBER"]
        smtp_email = account.smtp_email
        logger.info("mails go out as %s", email)
        logger.info("calls go out from %s", phone_number)
        logger.info("server takes %s", smtp_email)
        email = secrets["email"]
        logger.info("and as %s", email)

    def run(self, rows, mailbox):
        email = self.email
        logger.info("now as %s", email)
        email = mailbox.fetch(1)
        logger.info("read %s", email)
        email = "desk@example.org"
        logger.info("to %s", email)
        phone = rows["phone"].notna().sum()
        logger.info("%d have a phone", phone)


def draft(service, original_email_id):
    logger.info(f"draft made for mail {original_email_id}")
