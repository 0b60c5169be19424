import json
from dataclasses import asdict, dataclass


@dataclass
class Patient:
    full_name: str
    email: str
    age: int


def keep(patients: list[Patient]):
    with open("patients.json", "w") as file:
        json.dump([asdict(one) for one in patients], file)  # expect: PRV004 "`full_name` and `email`"


def keep_without_age(patients: list[Patient]):
    kept = []
    for one in patients:
        record = asdict(one)
        record.pop("age")
        kept.append(record)
    with open("ageless.json", "w") as file:
        json.dump(kept, file)  # expect: PRV004 "`full_name` and `email`"


def keep_without_mail(patients: list[Patient]):
    kept = []
    for one in patients:
        record = asdict(one)
        del record["email"]
        kept.append(record)
    with open("nameful.json", "w") as file:
        json.dump(kept, file)  # expect: PRV004 "`full_name` (named in the code) is"
