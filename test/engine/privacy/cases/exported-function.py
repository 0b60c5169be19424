import pandas as pd


def load(path):
    return pd.read_csv(path)[["full_name", "email", "risk"]]


def save(frame, path):
    frame.to_csv(path, index=False)  # expect: PRV004 "`full_name` and `email`"


save(load("clients.csv"), "scored.csv")
