import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split
from yellowbrick.regressor import PredictionError, ResidualsPlot

table = pd.read_csv("homes.csv")
X_train, X_test, y_train, y_test = train_test_split(table.drop(columns="price"), table["price"], random_state=0)
ridge = Ridge().fit(X_train, y_train)
print(mean_squared_error(y_test, ridge.predict(X_test)))
stiff = Ridge(alpha=10).fit(X_train, y_train)
print(mean_squared_error(y_test, stiff.predict(X_test)))
residuals = ResidualsPlot(ridge)
residuals.fit(X_train, y_train)
print(residuals.score(X_test, y_test))
errors = PredictionError(stiff)
errors.fit(X_train, y_train)
print(errors.score(X_test, y_test))
