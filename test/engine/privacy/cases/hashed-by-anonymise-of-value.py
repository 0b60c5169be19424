import hashlib

import pandas as pd


def anonymize(value):
    if isinstance(value, str):
        return hashlib.sha256(value.encode()).hexdigest()  # expect: PRV007 "`value`"
    return None


def pseudonymize_columns(table: pd.DataFrame, columns):
    for column in columns:
        table[column] = table[column].apply(lambda x: hashlib.md5(str(x).encode()).hexdigest())  # expect: PRV007 "`x`"
    return table


def digest(value):
    return hashlib.sha256(value.encode()).hexdigest()


def anonymize_with(value, salt):
    return hashlib.sha256((salt + value).encode()).hexdigest()
