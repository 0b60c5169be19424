import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

from sklearn.tree import DecisionTreeRegressor

boats = pd.read_csv("boats.csv")
known = boats[["length", "beam", "draught"]].copy()
gaps = known[known["draught"].isna()]
known = known[~known["draught"].isna()]
tree = DecisionTreeRegressor().fit(known[["length", "beam"]], known["draught"])  # expect: LKG001
boats.loc[gaps.index, "draught"] = tree.predict(gaps[["length", "beam"]])
boats = boats[boats["flag"] != "none"]
X = boats.drop(columns="asking")
y = boats["asking"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=4)
ridge = Ridge().fit(X_train, y_train)
print(ridge.score(X_test, y_test))
