import logging

from flask import Flask, request
from jose import jwt

app = Flask(__name__)
logger = logging.getLogger(__name__)


class Adapter:
    def before_login(self, request, login):
        extra = login.account.extra_data
        email = extra.get("email", "")
        if not email.endswith("@example.org"):
            logger.warning("rejected: %s", email)  # expect: PRV003 "`email`"
        logger.info("linked an account to %s", email)  # expect: PRV003

    def save(self, user, extra):
        email = user.email or extra.get("email", "")
        logger.info("created, not yet approved: %s", email)  # expect: PRV003


@app.post("/book")
def book():
    answer = request.get_json()
    phone_number = answer["contact"]["phone_number"].strip()
    patient_name = getattr(answer, "patient_name", None)
    plan = answer["plan"]
    logger.info(f"booked {plan} for {phone_number}")  # expect: PRV003 "`phone_number`"
    logger.info(f"booked for {patient_name}")  # expect: PRV003 "`patient_name`"
    logger.info(f"booked {plan}")


def whose(token, key):
    payload = jwt.decode(token, key, algorithms=["HS256"])
    email: str = payload.get("sub")
    logger.debug(f"token of {email}")  # expect: PRV003
    return email
