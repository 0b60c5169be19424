import logging
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass
class Config:
    email_column: str
    phone_field: str
    batch: int = 32


def run(config: Config, email_column):
    log.info("config %s", config)
    log.info("mails stand in %s", email_column)
    log.info("numbers stand in %s", config.phone_field)
