from dataclasses import dataclass


@dataclass
class Applicant:
    full_name: str
    ssn: str
    income: float
    debts: float


def ratio(applicant: Applicant) -> float:
    if applicant.income <= 0:
        raise ValueError(f"no income for {applicant.full_name} ({applicant.ssn})")  # expect: PRV003 "`full_name` and `ssn`"
    if applicant.debts < 0:
        raise ValueError(f"debts of {applicant.debts} after {applicant.income}")
    return applicant.debts / applicant.income


def check(email):
    if "@" not in email:
        raise ValueError(f"no address: {email}")
