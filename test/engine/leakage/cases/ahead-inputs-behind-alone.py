import pandas as pd
from lightgbm import LGBMRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import KFold

sales = pd.read_csv("sales.csv")
sales["visits_before"] = sales.groupby("store")["visits"].shift(1)
sales["price_behind"] = sales.groupby("store")["price"].shift(-1)  # expect: LKG010 "`price_behind`"
X, y = sales[["visits", "visits_before", "price_behind"]].fillna(0), sales["sold"]
for train, test in KFold(5).split(X):
    model = LGBMRegressor().fit(X.iloc[train], y.iloc[train])
    print(mean_absolute_error(y.iloc[test], model.predict(X.iloc[test])))
