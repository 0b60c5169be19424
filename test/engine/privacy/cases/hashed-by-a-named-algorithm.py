import hashlib
import os
from functools import partial

import pandas as pd


def digest(value, algorithm):
    made = hashlib.new(algorithm)
    made.update(str(value).encode())  # expect: PRV007 "`phone_number`"
    return made.hexdigest()


def keyed(value, salt):
    made = hashlib.new("sha256", salt)
    made.update(str(value).encode())
    return made.hexdigest()


calls = pd.read_csv("calls.csv")
calls["caller"] = calls["phone_number"].map(partial(digest, algorithm="md5"))
calls["key"] = calls["phone_number"].map(partial(keyed, salt=os.environb[b"SALT"]))
