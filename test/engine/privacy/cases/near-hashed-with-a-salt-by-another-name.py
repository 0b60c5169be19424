import hashlib
import os


def pseudonymise(email):
    extra = os.environ["PEPPER"]
    text = (email + extra).encode("utf-8")
    return hashlib.sha256(text).hexdigest()
