import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

silo = pd.read_csv("silo.csv").sort_values("day")
silo["of_yesterday"] = silo["level"] / silo["level"].shift(1)
silo = silo.dropna()
parts = train_test_split(silo[["of_yesterday", "feed"]], silo["eaten"], random_state=0)  # expect: LKG009
X_train, X_test, y_train, y_test = parts
print(RandomForestRegressor().fit(X_train, y_train).score(X_test, y_test))
