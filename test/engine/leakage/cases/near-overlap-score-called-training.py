import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

cars = pd.read_csv("cars.csv")
X, y = cars.drop(columns=["price"]), cars["price"]
X_train, X_val, y_train, y_val = train_test_split(X, y, random_state=2)
model = RandomForestRegressor().fit(X_train, y_train)
print(mean_absolute_error(y_val, model.predict(X_val)))
y_train_pred = model.predict(X)
error_train = mean_absolute_error(y, y_train_pred)
print("what it remembers", error_train)
