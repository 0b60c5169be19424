import json
from dataclasses import asdict, dataclass


@dataclass
class Patient:
    full_name: str
    email: str
    age: int


def keep_ages(patients: list[Patient]):
    kept = []
    for one in patients:
        record = asdict(one)
        record.pop("full_name")
        del record["email"]
        kept.append(record)
    with open("ages.json", "w") as file:
        json.dump(kept, file)


def keep_some(patients: list[Patient], hidden):
    kept = []
    for one in patients:
        record = asdict(one)
        for key in hidden:
            record.pop(key)
        kept.append(record)
    with open("some.json", "w") as file:
        json.dump(kept, file)
