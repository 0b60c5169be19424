import joblib
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.linear_model import Lasso, LinearRegression
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split

boats = pd.read_csv("boats.csv")
X_train, X_test, y_train, y_test = train_test_split(boats.drop(columns="price"), boats["price"], random_state=0)
for name, model in {"line": LinearRegression(), "lasso": Lasso(), "forest": RandomForestRegressor()}.items():
    model.fit(X_train, y_train)
    print(name, r2_score(y_test, model.predict(X_test)))
    joblib.dump(model, f"{name}.joblib")
