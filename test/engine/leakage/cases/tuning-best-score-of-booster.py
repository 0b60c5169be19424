import pandas as pd
from sklearn.model_selection import train_test_split
from xgboost import XGBClassifier

orders = pd.read_csv("orders.csv")
A, B, a, b = train_test_split(orders.drop(columns="returned"), orders["returned"], random_state=3)
model = XGBClassifier(n_estimators=900, early_stopping_rounds=20)
model.fit(A, a, eval_set=[(B, b)])  # expect: LKG012
print(model.best_iteration, model.best_score)
