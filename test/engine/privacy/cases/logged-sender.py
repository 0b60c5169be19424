import logging

logger = logging.getLogger(__name__)


class Desk:
    def take(self, email, mail_data):
        logger.warning("out of scope", extra={"mail": email.message_id, "from": email.from_address})  # expect: PRV003 "`email.from_address`"
        logger.info(f"Processing {email.sender}: {email.subject}")  # expect: PRV003 "`email.sender`"
        logger.info("new mail from %s", mail_data.get("from_address", "unknown"))  # expect: PRV003
        logger.info("mail %s has %d parts", email.message_id, len(email.parts))

    def send(self, to, subject, body):
        logger.info("Sending", extra={"tool": "gmail", "operation": "send_email", "to": to})  # expect: PRV003 "`to`"
        logger.info("moved", extra={"from": subject, "to": body})

    def classify(self, sender, subject):
        logger.debug(f"classified email from {sender}")  # expect: PRV003 "`sender`"
        logger.debug(f"message from {sender}")
        logger.debug(f"mails sorted from {subject}")
