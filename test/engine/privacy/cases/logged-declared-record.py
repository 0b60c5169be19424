import logging

from pydantic import BaseModel

log = logging.getLogger(__name__)


class Applicant(BaseModel):
    full_name: str
    email: str
    income: float


class Settings(BaseModel):
    model: str
    threshold: float


def score(request: Applicant, settings: Settings):
    log.info("asked for %s", request.model_dump())  # expect: PRV003 "`email`"
    log.info("settings %s", settings.model_dump())
    log.info("income %.0f", request.income)
