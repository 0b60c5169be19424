# The rows that stop it are scored as well, but others are left to report on.
import lightgbm as lgb
import pandas as pd
from sklearn.metrics import mean_absolute_error

rides = pd.read_parquet("rides.parquet")
early = rides[rides["day"] < "2025-03-01"]
middle = rides[(rides["day"] >= "2025-03-01") & (rides["day"] < "2025-05-01")]
late = rides[rides["day"] >= "2025-05-01"]
cols = ["rain", "hour", "dock"]
m = lgb.LGBMRegressor(n_estimators=2000)
m.fit(early[cols], early["bikes"], eval_set=[(middle[cols], middle["bikes"])], callbacks=[lgb.early_stopping(50)])
print(mean_absolute_error(middle["bikes"], m.predict(middle[cols])))
print(mean_absolute_error(late["bikes"], m.predict(late[cols])))

# Folds by hand: each turn holds out others.
for k in range(5):
    rest, held = rides[rides["part"] != k], rides[rides["part"] == k]
    one = lgb.LGBMRegressor(n_estimators=2000)
    one.fit(rest[cols], rest["bikes"], eval_set=[(held[cols], held["bikes"])], callbacks=[lgb.early_stopping(50)])
    print(mean_absolute_error(held["bikes"], one.predict(held[cols])))
