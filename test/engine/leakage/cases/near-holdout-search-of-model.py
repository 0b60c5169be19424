import pandas as pd
from sklearn.model_selection import GridSearchCV
from sklearn.tree import DecisionTreeRegressor

bikes = pd.read_csv("bikes.csv")
X, y = bikes.drop(columns="rides"), bikes["rides"]
tree = DecisionTreeRegressor(max_depth=4)
tree.fit(X, y)
print("on what it learnt:", tree.score(X, y))
search = GridSearchCV(tree, {"max_depth": [3, 5, 8]}, cv=5)
search.fit(X, y)
print("on other rows:", search.best_score_)
