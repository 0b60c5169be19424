# The same by calling the explainer, whose answer is an object of its own.
import numpy as np
import pandas as pd
import shap
import xgboost as xgb
from sklearn.model_selection import train_test_split

wells = pd.read_csv("wells.csv")
X = wells.drop(columns="depth")
y = wells["depth"]
scout = xgb.XGBRegressor()
scout.fit(X, y)  # expect: LKG001
explanation = shap.Explainer(scout)(X)
order = np.argsort(np.abs(explanation.values).mean(0))[::-1]
X = X[X.columns[order[:12]]]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=3)
print(xgb.XGBRegressor().fit(X_train, y_train).score(X_test, y_test))
