# Explained is a model of the training part; a last one over all rows is explained for the report alone.
import numpy as np
import pandas as pd
import shap
from sklearn.ensemble import RandomForestRegressor
from sklearn.model_selection import train_test_split

wells = pd.read_csv("wells.csv")
X = wells.drop(columns="depth")
y = wells["depth"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=3)
scout = RandomForestRegressor().fit(X_train, y_train)
values = shap.TreeExplainer(scout).shap_values(X_train)
weights = pd.Series(np.abs(values).mean(axis=0), index=X.columns)
kept = weights.sort_values(ascending=False).head(12).index
model = RandomForestRegressor().fit(X_train[kept], y_train)
print(model.score(X_test[kept], y_test))
shown = shap.TreeExplainer(model).shap_values(X_test[kept])
shap.summary_plot(shown, X_test[kept])
final = RandomForestRegressor().fit(X[kept], y)
print(pd.Series(np.abs(shap.TreeExplainer(final).shap_values(X[kept])).mean(axis=0), index=kept))
