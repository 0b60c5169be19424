import hashlib

import pandas as pd

members = pd.read_csv("members.csv", usecols=["nhs_no", "email", "visits"], dtype=str)


def token(value):
    digest = hashlib.blake2b(digest_size=12)
    digest.update(value.encode())  # expect: PRV007 "`nhs_no`"
    return digest.hexdigest()


def code(value):
    digest = hashlib.sha256(usedforsecurity=False)
    digest.update(value.encode())
    digest.update(b"|2025")
    return digest.hexdigest()


members["id"] = members["nhs_no"].map(token)
members["mail"] = members["email"].map(code)
