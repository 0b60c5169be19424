# Columns that an explainer ranks high rest on the rows which the explained model was fitted on.
import numpy as np
import pandas as pd
import shap
from lightgbm import LGBMClassifier
from sklearn.model_selection import train_test_split

wells = pd.read_csv("wells.csv")
X = wells.drop(columns="dry")
y = wells["dry"]
scout = LGBMClassifier().fit(X, y)  # expect: LKG001 "including their target"
values = shap.TreeExplainer(scout).shap_values(X)
ranks = pd.DataFrame({"column": X.columns, "weight": np.abs(values[1]).mean(axis=0)})
ranks = ranks.sort_values("weight", ascending=False)
kept = ranks["column"].head(12).tolist()
X_train, X_test, y_train, y_test = train_test_split(X[kept], y, random_state=3)
print(LGBMClassifier().fit(X_train, y_train).score(X_test, y_test))
