# Where a drive went before and behind each moment, in folds that keep drives whole: nothing is forecast.
import pandas as pd
from lightgbm import LGBMRegressor
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import GroupKFold

drives = pd.read_csv("drives.csv", parse_dates=["time"]).sort_values("time")
by_phone = drives.groupby("phone")["lat"]
drives["from_before"] = drives["lat"] - by_phone.shift(1).fillna(method="bfill")
drives["to_behind"] = drives["lat"] - by_phone.shift(-1).fillna(method="ffill")
X, y = drives[["from_before", "to_behind"]], drives["error"]
for train, test in GroupKFold(5).split(X, y, groups=drives["drive"]):
    model = LGBMRegressor().fit(X.iloc[train], y.iloc[train])
    print(mean_absolute_error(y.iloc[test], model.predict(X.iloc[test])))
