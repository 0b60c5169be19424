import pandas as pd
from sklearn.ensemble import RandomForestRegressor

test = pd.read_csv("test.csv")
test["fare"] = test["fare"].fillna(test["fare"].median())
known = test[test["age"].notna()]
unknown = test[test["age"].isna()]
guess = RandomForestRegressor().fit(known[["fare", "deck"]], known["age"])
test.loc[test["age"].isna(), "age"] = guess.predict(unknown[["fare", "deck"]])
