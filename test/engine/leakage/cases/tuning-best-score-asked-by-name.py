import catboost
import pandas as pd
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
booster = catboost.CatBoostClassifier(early_stopping_rounds=20)
booster.fit(A, a, eval_set=(B, b))  # expect: LKG012
print(booster.get_best_score())
