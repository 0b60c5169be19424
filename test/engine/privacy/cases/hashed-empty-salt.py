import hashlib

import pandas as pd


def pseudonymize(frame, column, salt=""):
    def digest(value):
        return hashlib.sha256(f"{value}{salt}".encode()).hexdigest()  # expect: PRV007

    frame[column] = frame[column].astype(str).apply(digest)
    return frame


staff = pseudonymize(pd.read_csv("staff.csv"), "work_email")
