# The digest is fed twice: with a word of the source, and with the number.
import hashlib

import pandas as pd

PEPPER = "spring-tide"


def pseudonym(value, before=PEPPER):
    digest = hashlib.sha256()
    digest.update(before.encode())  # expect: PRV008 "takes `before` from the source as its salt"
    digest.update(value.encode())
    return digest.hexdigest()[:12]


guests = pd.read_csv("guests.csv", dtype=str)
guests["pid"] = guests["passport_number"].map(pseudonym)
