import lightgbm as lgb
import pandas as pd
import xgboost as xgb
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

rents = pd.read_csv("rents.csv")
X_train, X_test, y_train, y_test = train_test_split(rents.drop(columns="rent"), rents["rent"], random_state=4)

options = {"eval_set": [(X_test, y_test)], "callbacks": [lgb.early_stopping(40), lgb.log_evaluation(100)]}
leaves = lgb.LGBMRegressor(n_estimators=3000)
leaves.fit(X_train, y_train, **options)  # expect: LKG012 "`leaves` is stopped or chosen by"
print(mean_absolute_error(y_test, leaves.predict(X_test)))

trees = xgb.XGBRegressor(callbacks=[xgb.callback.EarlyStopping(rounds=15, save_best=True)])
trees.fit(X_train, y_train, eval_set=[(X_train, y_train), (X_test, y_test)])  # expect: LKG012 "`trees` is stopped or chosen by"
print(mean_absolute_error(y_test, trees.predict(X_test)))

scaler = StandardScaler().fit(X_train)
steps = Pipeline([("scale", StandardScaler()), ("model", xgb.XGBRegressor(early_stopping_rounds=15))])
steps.fit(X_train, y_train, model__eval_set=[(scaler.transform(X_test), y_test)])  # expect: LKG012 "`steps` is stopped or chosen by"
print(mean_absolute_error(y_test, steps.predict(X_test)))
