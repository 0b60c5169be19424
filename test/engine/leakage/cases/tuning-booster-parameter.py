import lightgbm as lgb
import pandas as pd
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split

rides = pd.read_csv("rides.csv")
X_train, X_test, y_train, y_test = train_test_split(rides.drop(columns="fare"), rides["fare"], random_state=3)
params = {"objective": "regression", "early_stopping_round": 50}
train = lgb.Dataset(X_train, y_train)
held = lgb.Dataset(X_test, y_test, reference=train)
booster = lgb.train(params, train_set=train, valid_sets=[train, held])  # expect: LKG012
print(mean_squared_error(y_test, booster.predict(X_test)))
