# How often each value is there, counted over all rows, in the place of the value.
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

flats = pd.read_csv("flats.csv")
flats["town_often"] = flats["town"].map(flats["town"].value_counts())  # expect: LKG005 "count of each value of `town`"
shares = flats["street"].value_counts(normalize=True).to_dict()
flats["street_share"] = flats["street"].map(shares)  # expect: LKG005 "`street`"
flats["kind_often"] = flats.groupby("kind")["kind"].transform("count")  # expect: LKG005 "`kind`"
flats["agent_often"] = flats["agent"].map(flats.groupby("agent").size())  # expect: LKG005 "`agent`"
X = flats[["town_often", "street_share", "kind_often", "agent_often", "size"]]
X_train, X_test, y_train, y_test = train_test_split(X, flats["rent"], random_state=0)
forest = RandomForestRegressor(random_state=0).fit(X_train, y_train)
print(forest.score(X_test, y_test))
