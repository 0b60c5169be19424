import pandas as pd
from catboost import CatBoostRegressor
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split

flats = pd.read_csv("flats.csv")
price = flats.pop("price")
X_train, X_test, y_train, y_test = train_test_split(flats, price, test_size=0.25)

best = CatBoostRegressor(iterations=2000, verbose=0)
best.fit(X_train, y_train, eval_set=(X_test, y_test))  # expect: LKG012 "`best` is stopped or chosen by"
print(r2_score(y_test, best.predict(X_test)))

whole = CatBoostRegressor(iterations=2000, use_best_model=False, verbose=0)
whole.fit(X_train, y_train, eval_set=(X_test, y_test))  # expect: LKG012 "`whole` is validated while it trains"
print(r2_score(y_test, whole.predict(X_test)))
