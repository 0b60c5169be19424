import numpy as np
import pandas as pd
import xgboost as xgb
from sklearn.model_selection import train_test_split
from sklearn.metrics import roc_auc_score

df = pd.read_csv("clicks.csv")
X_train, X_test, y_train, y_test = train_test_split(df.drop("click", axis=1), df["click"])
model = xgb.XGBClassifier(n_estimators=1000)
model.fit(X_train, y_train, eval_set=[(X_test, y_test)], early_stopping_rounds=20)  # expect: LKG012
print(roc_auc_score(y_test, model.predict_proba(X_test)[:, 1]))
