import hashlib
import os

import pandas as pd


def settings():
    salt = "my-super-salt-2021"
    return salt


def secret():
    return os.environ["SALT"]


def pseudonyms(salt, frame):
    frame["key"] = frame["email"].apply(lambda v: hashlib.sha256((salt + v).encode()).hexdigest())  # expect: PRV008
    return frame


def safe_pseudonyms(pepper, frame):
    frame["key"] = frame["email"].apply(lambda v: hashlib.sha256((pepper + v).encode()).hexdigest())
    return frame


frame = pseudonyms(settings(), pd.read_csv("customers.csv"))
other = safe_pseudonyms(secret(), pd.read_csv("suppliers.csv"))
