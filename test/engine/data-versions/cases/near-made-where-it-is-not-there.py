# file: .git/HEAD = "ref: refs/heads/main\n"
# file: .gitignore = "/kept/\n"
# What is read where it is there, and made and kept where it is not, comes out of the code again.
import os
import pickle

import pandas as pd
from sklearn.linear_model import LinearRegression

PAST = "kept/past.pickle"


def past(river):
    if os.path.exists(PAST):
        with open(PAST, "rb") as handle:
            return pickle.load(handle)
    rows = river.rolling(3).mean()
    with open(PAST, "wb") as handle:
        pickle.dump(rows, handle)
    return rows


def rain(river):
    try:
        rows = pd.read_csv("kept/rain.csv")
    except FileNotFoundError:
        rows = river.cumsum()
        rows.to_csv("kept/rain.csv")
    return rows


def snow(river):
    if os.path.isfile("kept/snow.csv"):
        rows = pd.read_csv("kept/snow.csv")
    else:
        rows = river.diff()
        rows.to_csv("kept/snow.csv")
    return rows


river = pd.DataFrame({"level": [1.0, 2.0, 4.0], "flow": [3.0, 2.0, 5.0]})
for rows in [past(river), rain(river), snow(river)]:
    model = LinearRegression().fit(rows[["level"]], rows["flow"])
