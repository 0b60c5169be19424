import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

tides = pd.read_csv("tides.csv")
tides["next"] = tides["height"].shift(-1)
tides = tides.dropna()
X_train, X_test, y_train, y_test = train_test_split(tides[["height", "wind"]], tides["next"])  # expect: LKG009
print(RandomForestRegressor().fit(X_train, y_train).score(X_test, y_test))
