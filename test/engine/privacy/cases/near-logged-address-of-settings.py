import structlog

log = structlog.get_logger(__name__)


def start(settings, cfg, request):
    log.info("mails go out", email=settings.smtp_email)
    log.info("alerts go to", email=cfg["alert_email"])
    log.info("signed up", email=request.args["email"])  # expect: PRV003
