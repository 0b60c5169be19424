"""How much of a loan is paid back: a number, which is no decision."""
import pandas as pd
import xgboost as xgb

loans = pd.read_csv("loan_applications.csv")
amount = loans.pop("amount_repaid")
loans = loans.drop(columns=["application_id", "gender", "marital_status"])
settings = {"objective": "reg:squarederror", "eta": 0.1, "seed": 1}
print(xgb.cv(settings, xgb.DMatrix(loans, amount), num_boost_round=200, nfold=5, metrics="rmse").tail(1))
