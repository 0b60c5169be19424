import pandas as pd
from safe_logging import MaskingLogger

log = pd.read_csv("server_log.csv")
log.info()


class Discreet:
    """Writes digests in the place of values."""

    def info(self, text, *values):
        print(text, *[hash(value) for value in values])


logger = Discreet()


class Form:
    def __init__(self):
        self.log = MaskingLogger()

    def save(self, email):
        self.log.info("saved %s", email)


def ask(email):
    logger.info("asked %s", email)
