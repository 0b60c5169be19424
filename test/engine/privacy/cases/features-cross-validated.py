import pandas as pd
from sklearn.model_selection import cross_val_score
from xgboost import XGBClassifier

loans = pd.read_csv("loans.csv")
X = loans[["applicant_id", "income", "loan_amount"]]
scores = cross_val_score(XGBClassifier(), X, loans["default"], cv=5)  # expect: PRV001 "`applicant_id`"
print(scores.mean())
