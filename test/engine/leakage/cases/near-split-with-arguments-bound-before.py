# The same divided first; tables that are joined one after another learn nothing.
from functools import partial, reduce

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

tables = [pd.read_parquet(f"{name}.parquet") for name in ("feeders", "weather", "meters")]
feeders = reduce(lambda left, right: left.merge(right, on="day"), tables)
products = {"heat": ("temp", "load"), "stress": ("load", "age")}
feeders = reduce(lambda d, kv: d.assign(**{kv[0]: d[kv[1][0]] * d[kv[1][1]]}), products.items(), feeders)
overload = feeders.pop("overload").astype(int)
divide = partial(train_test_split, test_size=0.25, random_state=7, stratify=overload)

X_train, X_test, y_train, y_test = divide(feeders, overload)
scaler = StandardScaler().fit(X_train)
model = LogisticRegression().fit(scaler.transform(X_train), y_train)
print(model.score(scaler.transform(X_test), y_test))
