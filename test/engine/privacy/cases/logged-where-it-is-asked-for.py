import logging

log = logging.getLogger(__name__)


def find(lookup, payload):
    if (email := payload.get("email")) and (found := lookup(email)) is not None:
        log.info("found %s", email)  # expect: PRV003 "`email`"
        return found
    if (rows := lookup(None)) is not None:
        log.info("%d rows", len(rows))
    return None
