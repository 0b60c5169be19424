import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
weather = pd.read_csv("weather.csv")
wind = weather.groupby(["harbour", "year"], as_index=False)["wind"].mean()
sea = weather.groupby(["harbour", "year"], as_index=False)["waves"].max()
table = pd.merge(pd.merge(wind, sea, on=["harbour", "year"]), boats, on=["harbour", "year"])
X = table.drop(columns="asking")
y = table["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
