import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from fairlearn.metrics import MetricFrame, selection_rate

compas = pd.read_csv("compas-scores-two-years.csv")
compas = compas[["age", "sex", "race", "priors_count", "c_charge_degree", "two_year_recid"]].dropna()
X = pd.get_dummies(compas[["age", "priors_count", "c_charge_degree"]], drop_first=True)
y = compas["two_year_recid"]
X_train, X_test, y_train, y_test, z_train, z_test = train_test_split(X, y, compas, test_size=0.3, random_state=42)
lr = LogisticRegression(max_iter=1000).fit(X_train, y_train)
y_pred = lr.predict(X_test)
mf = MetricFrame(metrics={"accuracy": accuracy_score, "selection rate": selection_rate}, y_true=y_test, y_pred=y_pred, sensitive_features=z_test["race"])  # expect: FAI009
print(mf.by_group)
