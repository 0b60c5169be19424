import logging
from dataclasses import dataclass

from pydantic import BaseModel

log = logging.getLogger("runs")


@dataclass
class StudentConfig:
    name: str
    layers: int


@dataclass
class UserStory:
    name: str
    points: int


class Candidate(BaseModel):
    name: str
    score: float


class Owner(BaseModel):
    name: str
    kind: str


def show(student: StudentConfig, user: UserStory, candidate: Candidate, owner: Owner):
    log.info("%s", student)
    log.info("%s", user)
    log.info("%s", candidate)
    log.info("%s", owner)
