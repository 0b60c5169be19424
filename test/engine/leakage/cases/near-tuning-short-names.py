import pandas as pd
from sklearn.model_selection import train_test_split
from xgboost import XGBRegressor

houses = pd.read_csv("houses.csv")
X_tr, X_va, y_tr, y_va = train_test_split(houses.drop(columns="price"), houses["price"], random_state=1)
model = XGBRegressor(early_stopping_rounds=20)
model.fit(X_tr, y_tr, eval_set=[(X_va, y_va)])
print(model.score(X_va, y_va))
