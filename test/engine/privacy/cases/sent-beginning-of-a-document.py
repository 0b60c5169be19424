import logging

from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI()


def rate(resume_text, job):
    prompt = f"Rate this person for {job}. All that is known:\n{resume_text[:4000]}"
    return client.responses.create(model="gpt-4.1-mini", input=prompt)  # expect: PRV005 "`resume_text`"


def shorten(patient_text):
    part = patient_text[:3000]
    logger.error("no answer for %r", part[:200])  # expect: PRV003 "`patient_text`"
    logger.info("%d signs", len(patient_text))
    return client.responses.create(model="gpt-4.1-mini", input=part)  # expect: PRV005 "`patient_text`"


def folds(cv, resume):
    logger.info("cv %s, resumed from %s", cv, resume)


def hide(email):
    return client.responses.create(model="gpt-4.1-mini", input=f"Answer {email[:2]}***")
