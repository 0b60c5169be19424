import structlog

log = structlog.get_logger(__name__)


def signed_up(request):
    log.info("signed up", email=request.email)  # expect: PRV003 "`email`"
    log.info("mail.received", mail_id=request.mail_id, sender=request.sender)  # expect: PRV003 "`request.sender`"
    log.info("called", phone_number=request["phone_number"])  # expect: PRV003
    log.info("signed up", email_id=request.email_id, plan=request.plan)
    log.info("frame.received", sender=request.sender)
    log.info("signed up", email=mask(request.email))
    log.info("signed up", email="hidden", email_domain=request.email_domain)
