"""Who pays a loan back, by boosted trees in their own cross-validation."""
import lightgbm as lgb
import pandas as pd

loans = pd.read_csv("loan_applications.csv")
repaid = loans.pop("repaid")
loans = loans.drop(columns=["application_id", "gender", "marital_status"])  # expect: FAI002
settings = {"objective": "binary", "metric": ["auc"], "learning_rate": 0.1, "seed": 1}
folds = lgb.cv(settings, lgb.Dataset(loans, repaid), num_boost_round=200, nfold=5)  # expect: FAI001
print(max(folds["valid auc-mean"]))
