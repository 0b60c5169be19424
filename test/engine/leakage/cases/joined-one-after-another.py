# Tables are joined by a function that is handed one after another, and scaled as a whole.
from functools import reduce

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

tables = [pd.read_parquet(f"{name}.parquet") for name in ("feeders", "weather", "meters")]
feeders = reduce(lambda left, right: left.merge(right, on="day"), tables)
overload = feeders.pop("overload").astype(int)
scaled = StandardScaler().fit_transform(feeders)  # expect: LKG001 "`StandardScaler`"
X_train, X_test, y_train, y_test = train_test_split(scaled, overload, random_state=7)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
