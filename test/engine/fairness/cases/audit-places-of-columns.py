import pandas as pd
from catboost import CatBoostClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

CATEGORIES = ["branch", "gender", "ethnicity"]

train, held = train_test_split(pd.read_csv("train.csv"), random_state=0)
X = train.drop(columns=["loan_default"])
places = [X.columns.get_loc(name) for name in CATEGORIES if name in X.columns]
model = CatBoostClassifier()
model.fit(X, train["loan_default"], cat_features=places)  # expect: FAI003 "`gender` and `ethnicity`"
found = model.predict_proba(held.drop(columns=["loan_default"]))[:, 1]
print(roc_auc_score(held["loan_default"], found))  # expect: FAI001 "`gender` and `ethnicity`"
