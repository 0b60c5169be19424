import pandas as pd
from catboost import CatBoostClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

loans = pd.read_feather("loans.feather")
X, y = loans.drop(columns="default"), loans["default"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = CatBoostClassifier(cat_features=["gender", "purpose"])
model.fit(X_train, y_train)  # expect: FAI003 "`gender`"
print(roc_auc_score(y_test, model.predict_proba(X_test)[:, 1]))  # expect: FAI001 "`gender`"
