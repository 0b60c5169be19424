"""Underwriting of home buyers with the native interface.

The features are those of the branch in use.
"""
import pandas as pd
import xgboost as xgb
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

buyers = pd.read_csv("buyers_2022.csv", usecols=["applicant_sex", "income", "amount", "denied"])
train, test = train_test_split(buyers, random_state=1)
features = ["income", "amount"]
booster = xgb.train({"objective": "binary:logistic"}, xgb.DMatrix(train[features], label=train["denied"]), 200)
print(roc_auc_score(test["denied"], booster.predict(xgb.DMatrix(test[features]))))  # expect: FAI001 "(a credit or insurance decision)"
