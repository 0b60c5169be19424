# The answers lie in the data set that the booster is given, and the column that they are made from was cleaned as text before.
import numpy as np
import pandas as pd
from catboost import CatBoostRegressor, Pool
from sklearn.model_selection import train_test_split

flats = pd.read_csv("flats.csv")
flats["rent"] = flats["rent"].str.replace("$", "").astype(float)
flats["rent_per_bed"] = flats["rent"] / flats["beds"]
flats["log_rent"] = np.log1p(flats["rent"])
X, y = flats[["nights", "rent_per_bed"]], flats["log_rent"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
pool = Pool(X_train, y_train)
model = CatBoostRegressor(verbose=0)
model.fit(pool)  # expect: LKG007 "`rent_per_bed`"
print(model.score(X_test, y_test))

plain = Pool(X_train[["nights"]], y_train)
other = CatBoostRegressor(verbose=0)
other.fit(plain)
