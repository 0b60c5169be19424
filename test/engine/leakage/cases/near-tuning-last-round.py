import lightgbm
import pandas as pd
from sklearn.model_selection import train_test_split

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
booster = lightgbm.LGBMClassifier().fit(A, a, eval_set=[(B, b)])
print(booster.best_score_)
