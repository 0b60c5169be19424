import logging

import openai
from sqlalchemy import text
from sqlalchemy.orm import Session

logger = logging.getLogger(__name__)


def summarise(engine, number):
    with Session(engine) as session:
        query = text("select caller_name, caller_phone, transcript, minutes from calls where id = :number")
        row = session.execute(query, {"number": number}).one()
        openai.chat.completions.create(  # expect: PRV005 "`caller_name`"
            model="gpt-4o-mini", messages=[{"role": "user", "content": f"{row.caller_name}: {row.transcript}"}]
        )
        logger.info("call of %s summarised", row.caller_phone)  # expect: PRV003 "`caller_phone`"
        logger.info("%s minutes", row.minutes)
        result = session.execute(text("select full_name, email, plan from users"))
        for user in result.mappings().all():
            logger.info("user %s", user["email"])  # expect: PRV003 "`email`"
            logger.info("plan %s", user["plan"])
