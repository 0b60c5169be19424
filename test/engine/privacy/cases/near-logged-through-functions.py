import logging
from math import log

from shop.audit import log_action, log_event
from shop.masking import mask

logger = logging.getLogger(__name__)


def note(message):
    logger.info(mask(message))


def act(user, row):
    note(f"changed {user.email}")
    # Who did it stands in each line of an audit.
    log_action("delete", user.email, f"row {row['id']}")
    log_event(f"changed {mask(user.email)}")
    return log(row["email_length"])
