import logging

log = logging.getLogger(__name__)


def look_up(session, full_name, county, date_of_birth=None):
    try:
        return session.find(full_name, county, date_of_birth)
    except TimeoutError:
        log.debug("no answer for %s", full_name)  # expect: PRV003 "`full_name`"
        return None


def owner_of(session, full_name, county):
    log.debug("asking %s for %s", county, full_name)  # expect: PRV003 "`full_name`"
    return session.owner(full_name, county)
