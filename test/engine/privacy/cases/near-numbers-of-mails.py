import logging

from mails import Feedback, Verdict

# file: mails.py = "from pydantic import BaseModel\n\n\nclass Verdict(BaseModel):\n    emailId: int\n    text: str\n"

log = logging.getLogger(__name__)


def feedback(request: Feedback):
    log.info("feedback on %s", request.emailId)
    log.info("feedback on %s", request.email_id)
    return request.emailId


def judge(verdict: Verdict):
    log.info("mail %s judged", verdict.emailId)
    log.info("judged: %s", verdict)
