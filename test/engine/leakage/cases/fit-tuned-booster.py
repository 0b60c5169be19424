import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split

import optuna.integration.lightgbm as lgb
from sklearn.preprocessing import StandardScaler

boats = pd.read_csv("boats.csv")
X = StandardScaler().fit_transform(boats.drop(columns="asking"))  # expect: LKG001
X_train, X_test, y_train, y_test = train_test_split(X, boats["asking"], random_state=4)
model = lgb.train({"objective": "regression"}, lgb.Dataset(X_train, y_train))
print(((model.predict(X_test) - y_test) ** 2).mean())
