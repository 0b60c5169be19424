import joblib
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

homes = pd.read_csv("homes.csv")
X, y = homes.drop(columns="price"), homes["price"]
X_train, X_test, y_train, y_test = train_test_split(X, y)
joblib.dump(LinearRegression().fit(X_train, y_train), "tried.joblib")
joblib.dump(LinearRegression().fit(X, y), "model.joblib")
tried = joblib.load("tried.joblib")
print(tried.score(X_test, y_test))
