import hashlib
import os

import pandas as pd


class Pseudonyms:
    def __init__(self, secret=os.getenv("PSEUDO_SALT", "s3cr3t-2020")):
        self.secret = secret

    def __call__(self, email):
        return hashlib.blake2b(email.encode(), key=self.secret.encode()[:64]).hexdigest()  # expect: PRV008


members = pd.read_csv("members.csv")
members["email"] = members["email"].map(Pseudonyms())
