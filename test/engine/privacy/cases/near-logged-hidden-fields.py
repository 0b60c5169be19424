import logging
from dataclasses import dataclass, field

from pydantic import BaseModel, Field, SecretStr

log = logging.getLogger("intake")


class Applicant(BaseModel):
    email: SecretStr
    ssn: SecretStr
    income: float


@dataclass
class Member:
    email: str = field(repr=False)
    ssn: str = field(repr=False)
    score: float = 0.0


@dataclass
class Patient:
    email: str
    ssn: str
    ward: str

    def __repr__(self):
        return f"Patient({self.ward})"


class Customer(BaseModel):
    email: str
    ssn: str = Field(pattern=r"\d{9}")
    tier: str


def score(applicant: Applicant, member: Member, patient: Patient, customer: Customer):
    log.info("applicant %s", applicant)
    log.info("member %s of %s", member, patient)
    log.info("customer %s", customer.model_dump(exclude={"email", "ssn"}))
    log.info("customer %s", customer.model_dump(include={"tier"}))
    log.info("customer %s", customer)  # expect: PRV003 "`email` and `ssn`"
    log.info("mail of member %s", member.email)  # expect: PRV003 "`email`"
