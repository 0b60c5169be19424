# file: README.md = "# Recidivism\n## Fairness analysis\nWe care about fairness across race and sex.\n"
# file: requirements.txt = "pandas\n"
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

people = pd.read_csv("compas-scores-two-years.csv")
X = pd.get_dummies(people[["priors_count", "c_charge_degree"]])
X_train, X_test, y_train, y_test = train_test_split(X, people["two_year_recid"], random_state=6)
model = RandomForestClassifier().fit(X_train, y_train)
print(roc_auc_score(y_test, model.predict_proba(X_test)[:, 1]))  # expect: FAI001
