import sys

import numpy as np
import pandas as pd
from sklearn.ensemble import AdaBoostRegressor, BaggingRegressor, ExtraTreesRegressor, RandomForestRegressor
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler, PowerTransformer, RobustScaler, StandardScaler

rides = pd.read_csv("rides.csv")
X_train, X_test, y_train, y_test = train_test_split(rides.drop(columns="fare"), rides["fare"], random_state=1)
way = sys.argv[1]
if way == "minmax":
    scaler = MinMaxScaler()
elif way == "standard":
    scaler = StandardScaler()
elif way == "robust":
    scaler = RobustScaler()
elif way == "power":
    scaler = PowerTransformer()
else:
    scaler = None
if scaler is not None:
    fitted = scaler.fit_transform(X_train)
    held = scaler.transform(X_test)
elif way == "log":
    fitted = np.log1p(X_train)
    held = np.log1p(X_test)
elif way == "decimal":
    fitted = X_train / 100
    held = X_test / 100
else:
    fitted = X_train
    held = X_test
errors = []
for model in [RandomForestRegressor(), ExtraTreesRegressor(), BaggingRegressor(), AdaBoostRegressor()]:
    model.fit(fitted, y_train)
    errors.append(mean_squared_error(y_test, model.predict(held)))  # expect: LKG013
print(min(errors))
