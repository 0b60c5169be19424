import logging

log = logging.getLogger(__name__)


def handle(event, request):
    body = event["body"]
    log.info("lead %s", body["email"])  # expect: PRV003 "`email`"
    log.error(f"no visit of {event['patient_name']}")  # expect: PRV003 "`patient_name`"
    log.info("kind %s", event["type"])
    current_user = request.user
    log.info(f"{current_user.email} is in")  # expect: PRV003 "`email`"
    log.info("of %s", current_user.id)


def remove(store, number, admin_user):
    log.warning(f"{admin_user.email} removes {number}")  # expect: PRV003 "`email`"
