import pandas as pd
import xgboost
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
A, C, a, c = train_test_split(A, a, random_state=3)
booster = xgboost.XGBClassifier(early_stopping_rounds=10)
booster.fit(A, a, eval_set=[(C, c)])
print(booster.best_score)
print(booster.score(B, b))
