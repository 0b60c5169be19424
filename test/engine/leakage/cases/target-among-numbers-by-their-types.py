# Names of number columns, taken beside their types by a function.
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split


def numbers(frame, but=()):
    return [c for c, t in frame.dtypes.items() if t.kind in "fi" and c not in but]


mills = pd.read_feather("mills.feather")
mills["share"] = mills["heat"] / (mills["heat"] + mills["power"])
cols = numbers(mills, but=("heat", "mill"))
a, b = train_test_split(mills, random_state=3)
print(LinearRegression().fit(a[cols], a["heat"]).score(b[cols], b["heat"]))  # expect: LKG007 "`a[cols]` holds `share`"
rest = [name for name in cols if name != "share"]
print(LinearRegression().fit(a[rest], a["heat"]).score(b[rest], b["heat"]))
every = [c for c, kind in mills.dtypes.items() if np.issubdtype(kind, np.number)]
print(LinearRegression().fit(a[every], a["heat"]).score(b[every], b["heat"]))  # expect: LKG007 "still holds the target `heat`"
