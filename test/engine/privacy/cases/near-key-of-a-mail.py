import logging

from models import Email

log = logging.getLogger(__name__)


async def classify(email_id: str, session):
    log.info("Classifying %s", email_id)
    found = await session.execute(select(Email).where(Email.id == email_id))
    return found.scalars().first()


def reply(email_id: str, thread_id: str, draft: str):
    log.info("reply to %s in %s", email_id, thread_id)
