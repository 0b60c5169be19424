import joblib
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

homes = pd.read_csv("homes.csv")
X, y = homes.drop(columns="price"), homes["price"]
X_train, X_test, y_train, y_test = train_test_split(X, y)
model = LinearRegression().fit(X, y)  # expect: LKG004
joblib.dump(model, "model.joblib")
kept = joblib.load("model.joblib")
print(kept.score(X_test, y_test))
