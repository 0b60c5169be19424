import logging

import pandas as pd

logger = logging.getLogger("reminders")


def send_sms(to, body, size):
    text = f"SMS sent to {to}"
    logger.info(text)  # expect: PRV003
    other = f"{size} bytes sent to {to}"
    logger.info(other)
    extra = {"tool": "gmail", "operation": "send_email", "to": to}
    logger.info("Sending", extra=extra)  # expect: PRV003


members = pd.read_csv("members.csv")
missing = members.isnull().sum()
q = dict(missing)
count = q["email"]
logger.info("empty: %s", count)
