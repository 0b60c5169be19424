import logging

logger = logging.getLogger(__name__)


def export(frame, dest, destination, to, number):
    frame.drop(columns=["email", "name"]).to_parquet(dest)
    logger.info("Cleaned emails written to %s", dest)
    logger.info("mails exported to %s", destination)
    logger.info(f"E-mail column renamed to {to}")
    logger.info(f"SMS count set to {number}")
    logger.info(f"mails split into chunks from 0 to {number}")


def notify(to, recipient):
    logger.info(f"Email notification to {to}")  # expect: PRV003
    logger.info("Mails sent to %s", recipient)  # expect: PRV003
