import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import RandomizedSearchCV, train_test_split

nests = pd.read_csv("nests.csv")
X, y = nests.drop(columns="eggs"), nests["eggs"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=9)
search = RandomizedSearchCV(RandomForestRegressor(random_state=9), {"max_depth": [3, 6, 9]}, cv=3, random_state=9)
search.fit(X_train, y_train)
forest = search.best_estimator_
forest.n_jobs = -1
forest.fit(X_train, y_train)
print(mean_absolute_error(y_test, forest.predict(X_test)))
