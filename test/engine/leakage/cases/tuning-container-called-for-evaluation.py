# The test part in a container whose name speaks of validation is the test part still.
import lightgbm as lgb
import pandas as pd
import xgboost as xgb
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

panel = pd.read_csv("panel.csv")
X_train, X_test, y_train, y_test = train_test_split(panel.drop(columns="units"), panel["units"], random_state=0)
rows = lgb.Dataset(X_train, y_train)
rows_eval = lgb.Dataset(X_test, y_test, reference=rows)
trees = lgb.train({}, rows, valid_sets=[rows, rows_eval], callbacks=[lgb.early_stopping(40)])  # expect: LKG012 "`trees` is stopped"
print(mean_absolute_error(y_test, trees.predict(X_test, num_iteration=trees.best_iteration)))
dtrain, dval = xgb.DMatrix(X_train, y_train), xgb.DMatrix(X_test, y_test)
booster = xgb.train({}, dtrain, 500, evals=[(dval, "val")], early_stopping_rounds=20)  # expect: LKG012 "`booster`"
print(mean_absolute_error(y_test, booster.predict(xgb.DMatrix(X_test))))
