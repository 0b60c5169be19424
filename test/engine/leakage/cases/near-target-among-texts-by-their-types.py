# The columns that are taken are texts, or which ones is not known.
import pandas as pd
from catboost import CatBoostRegressor
from sklearn.model_selection import train_test_split

mills = pd.read_feather("mills.feather")
mills["share"] = mills["heat"] / (mills["heat"] + mills["power"])
words = [c for c, t in mills.dtypes.items() if t == object]
kept = [c for c, t in mills.dtypes.items() if t.itemsize < 8 and t.kind in "fi"]
a, b = train_test_split(mills, random_state=3)
print(CatBoostRegressor().fit(a[words], a["heat"]).score(b[words], b["heat"]))
print(CatBoostRegressor().fit(a[kept], a["heat"]).score(b[kept], b["heat"]))
