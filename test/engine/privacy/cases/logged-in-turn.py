import logging
from collections import defaultdict

log = logging.getLogger(__name__)


def send_all(mailer, recipient_emails, text):
    for recipient_email in recipient_emails:
        try:
            mailer.send(recipient_email, text)
            log.info("sent to %s", recipient_email)  # expect: PRV003 "`recipient_email`"
        except OSError as failed:
            said = f"not sent to {recipient_email}: {failed}"
            log.error(said)  # expect: PRV003 "`recipient_email`"


def by_address(leads):
    groups = defaultdict(list)
    for lead in leads:
        groups[address_of(lead)].append(lead)
    for email, some in groups.items():
        log.info("%s: %d", email.lower(), len(some))  # expect: PRV003 "`email`"


def read(mails):
    for email in mails:
        log.info("mail %s", email)
        mails.mark(email.subject)


def ping():
    for phone_number in ["+441632960001", "+441632960002"]:
        log.info("ping %s", phone_number)
    for support_email in teams():
        log.info("team %s", support_email)
