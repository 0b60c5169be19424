import logging

from twilio.rest import Client

logger = logging.getLogger("reminders")
client = Client()


def send_sms(to, body):
    message = client.messages.create(body=body, to=to)
    logger.info(f"SMS sent to {to}, {message.sid}")  # expect: PRV003 "`to`"


def send_mail(recipient, mail, server):
    try:
        server.send_message(mail)
    except OSError as error:
        logger.error("Could not send email to %s: %s", recipient, error)  # expect: PRV003 "`recipient`"
    logger.info("mail sent, subject %s", mail["Subject"])


def route(to, size):
    logger.info("%d bytes sent to %s", size, to)
    logger.info(f"message queued, to: {to}")
