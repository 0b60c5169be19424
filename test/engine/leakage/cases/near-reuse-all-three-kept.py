import joblib
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.linear_model import Lasso, LinearRegression
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
X_train, X_test, y_train, y_test = train_test_split(boats.drop(columns="price"), boats["price"], random_state=0)
line = LinearRegression().fit(X_train, y_train)
lasso = Lasso().fit(X_train, y_train)
forest = RandomForestRegressor().fit(X_train, y_train)
print(r2_score(y_test, line.predict(X_test)), r2_score(y_test, lasso.predict(X_test)))
print(r2_score(y_test, forest.predict(X_test)))
joblib.dump(line, "line.joblib")
joblib.dump(lasso, "lasso.joblib")
joblib.dump(forest, "forest.joblib")
