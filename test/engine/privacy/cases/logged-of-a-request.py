import logging

logger = logging.getLogger(__name__)


def receive(request):
    logger.info("Received mail from %s: %s", request.from_email, request.subject)  # expect: PRV003 "`from_email`"
    logger.info(f"signed up: {request.email}")  # expect: PRV003 "`email`"
    logger.info("order %s from %s", request.order_id, request.host)
    logger.info("stored as %s", request.email_id)
