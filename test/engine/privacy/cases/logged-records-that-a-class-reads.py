import logging

from pydantic import BaseModel

log = logging.getLogger(__name__)


class Claim(BaseModel):
    claim_no: str
    policy_holder: str
    phone: str


class Settings(BaseModel):
    host_name: str
    retries: int


def one(line: str):
    claim = Claim.model_validate_json(line)
    log.info("claim %s", claim.claim_no)
    log.warning("refer %s of %s", claim.claim_no, claim.policy_holder)  # expect: PRV003 "`policy_holder`"


def several(claims: list[Claim]):
    for claim in claims:
        log.info("of %s", claim.policy_holder)  # expect: PRV003 "`policy_holder`"
    log.info("all of %s", [claim.claim_no for claim in claims])


def start(path: str):
    settings = Settings.model_validate_json(path)
    log.info("on %s", settings.host_name)
