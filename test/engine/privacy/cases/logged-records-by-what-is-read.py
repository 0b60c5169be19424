import logging

log = logging.getLogger(__name__)


def normalise(parsed):
    if not parsed.get("number"):
        raise ValueError(f"no number in {parsed}")  # expect: PRV003 "`full_name` and `email`"
    log.debug("parsed %s", parsed)  # expect: PRV003 "`full_name` and `email`"
    return (parsed["number"], parsed.get("full_name") or "unknown", parsed.get("email"))


def describe(authors):
    log.debug("written by %s", authors)
    return f"{authors['first_name']} <{authors['email']}>"


def shop(found):
    log.debug("found %s", found)
    return found["name"], found["email"]


def thin(parsed):
    name, email = parsed.pop("full_name"), parsed.pop("email")
    log.debug("rest %s", parsed)
    return name, email
