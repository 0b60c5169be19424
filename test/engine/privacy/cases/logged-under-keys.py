import structlog

from shop.config import settings

logger = structlog.get_logger()


async def receive(request):
    form = await request.form()
    came_from = str(form.get("From") or "").strip()
    phone_number = came_from.replace("whatsapp:", "")
    logger.info("message_received", phone=phone_number, parts=1)  # expect: PRV003 "`phone_number`"
    answer(phone_number)


def answer(number):
    phone = settings.phone
    logger.info("answering", phone=phone)
    email = "shop@example.org"
    logger.info("answering", email=email)
    support_email = number.support
    logger.info("answering", email=support_email)
