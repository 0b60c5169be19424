import logging

log = logging.getLogger(__name__)


def login(request, store):
    body = request.get_json()
    log.info("login with %s", body)  # expect: PRV003 "`username`"
    return store.check(body["username"], body["password"])


def theme(request, store):
    body = request.get_json()
    log.info("theme set by %s", body)
    return store.theme(body["username"], body["theme"])
