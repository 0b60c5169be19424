import logging
from dataclasses import dataclass

from openai import OpenAI
from pydantic import BaseModel

log = logging.getLogger("loans")
client = OpenAI()


class Applicant(BaseModel):
    full_name: str
    email: str
    income: float


@dataclass
class Module:
    full_name: str
    size: int


def score(a: Applicant):
    log.info("new application of %s", a.email)  # expect: PRV003 "`email`"
    log.info("income band %d", int(a.income // 10_000))
    return client.responses.create(model="gpt-4.1-mini", input=f"Write to {a.full_name}")  # expect: PRV005


def describe(m):
    log.info("loaded %s", m.full_name)


def size(p: Module):
    log.info("%s has %d lines", p.full_name, p.size)
