# What is handed in is predicted in the end: the late rows serve to stop.
import lightgbm as lgb
import pandas as pd
from sklearn.metrics import mean_absolute_error

rides, asked = pd.read_parquet("rides.parquet"), pd.read_parquet("asked.parquet")
early, late = rides[rides["day"] < "2025-05-01"], rides[rides["day"] >= "2025-05-01"]
cols = ["rain", "hour", "dock"]
m = lgb.LGBMRegressor(n_estimators=2000)
m.fit(early[cols], early["bikes"], eval_set=[(late[cols], late["bikes"])], callbacks=[lgb.early_stopping(50)])
print(mean_absolute_error(late["bikes"], m.predict(late[cols])))
asked.assign(bikes=m.predict(asked[cols])).to_csv("answers.csv")
