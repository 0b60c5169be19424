import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

flats = pd.read_csv("flats.csv")
widths = flats.groupby("street")["size"].apply(lambda one: one.max() - one.min())  # expect: LKG005
flats["street_width"] = flats["street"].map(widths)
X = flats[["street_width", "rooms"]]
X_train, X_test, y_train, y_test = train_test_split(X, flats["rent"], random_state=0)
print(RandomForestRegressor().fit(X_train, y_train).score(X_test, y_test))
